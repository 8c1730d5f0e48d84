"""A real scheduler and two real workers on this machine; one of them dies in mid-run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.workbooks.batch.batches import plans, told
from tests.workbooks.cli.running import run

from commissioning.batch.check_chunk import check_chunk
from commissioning.batch.check_jobs import How, check_jobs
from commissioning.batch.job import Wanted

distributed: Any = pytest.importorskip("distributed")

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

NAMES = [f"plan-{number:02}" for number in range(24)]


def start(*arguments: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "distributed.cli.dask_worker", *arguments]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and the processes of its two workers."""
    with distributed.LocalCluster(
        n_workers=0, host="127.0.0.1", dashboard_address=None, protocol="tcp://"
    ) as local:
        options = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory"]
        workers = [
            start(local.scheduler_address, *options, str(tmp_path / str(number)))
            for number in range(2)
        ]
        try:
            with distributed.Client(local.scheduler_address, set_as_default=False) as client:
                client.wait_for_workers(2, timeout=60)
            yield local.scheduler_address, workers
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()


def test_a_cluster_gives_the_same_though_one_of_its_machines_dies(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, (first, _) = cluster
    jobs = plans(tmp_path / "plans", *NAMES)

    def kill(_: int) -> None:
        if first.poll() is None:
            first.send_signal(signal.SIGKILL)

    with distributed.Client(address, set_as_default=False) as client:
        how = How(executor=client.get_executor(pure=False))
        results = list(check_jobs(jobs, Wanted(), how, kill))
    assert first.wait() == -signal.SIGKILL
    assert told(results) == told(check_chunk(jobs, Wanted()))


def test_the_command_reports_the_same_from_a_cluster(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    address, _ = cluster
    plans(tmp_path / "plans", *NAMES[:4])
    alone = run("check", tmp_path / "plans", "--jobs", 1)
    elsewhere = run("check", tmp_path / "plans", "--cluster", address)
    assert (elsewhere.exit_code, elsewhere.stdout) == (alone.exit_code, alone.stdout)
