"""A real scheduler and two real workers on this machine; one of them dies in mid-run."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.workbooks.batch.batches import plans, told
from tests.workbooks.batch.certificates import Certificates, certificates
from tests.workbooks.cli.running import run

from commissioning.batch.check_chunk import check_chunk
from commissioning.batch.check_jobs import How, check_jobs
from commissioning.batch.job import Wanted

distributed: Any = pytest.importorskip("distributed")
dask: Any = pytest.importorskip("dask")

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

NAMES = [f"plan-{number:02}" for number in range(24)]


def start(*arguments: str) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "distributed.cli.dask_worker", *arguments]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


Cluster = tuple[str, list[subprocess.Popen[bytes]]]


@contextmanager
def running(folder: Path, keys: Certificates | None = None) -> Iterator[Cluster]:
    """Yield the address of a scheduler, and the processes of its two workers."""
    protocol = "tcp://" if keys is None else "tls://"
    with distributed.LocalCluster(
        n_workers=0, host="127.0.0.1", dashboard_address=None, protocol=protocol
    ) as local:
        options = ["--nthreads", "1", "--no-nanny", "--no-dashboard"]
        options += [] if keys is None else keys.options
        workers = [
            start(local.scheduler_address, *options, "--local-directory", str(folder / str(number)))
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


@pytest.fixture(autouse=True, scope="module")
def let_go() -> Iterator[None]:
    """Let go of the clients here: as they go they ask for random numbers, amid other tests."""
    yield
    gc.collect()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    with running(tmp_path) as found:
        yield found


def test_a_cluster_gives_the_same_though_one_of_its_machines_dies(
    tmp_path: Path, cluster: Cluster
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


def test_the_command_reports_the_same_from_a_cluster(tmp_path: Path, cluster: Cluster) -> None:
    address, _ = cluster
    plans(tmp_path / "plans", *NAMES[:4])
    alone = run("check", tmp_path / "plans", "--jobs", 1)
    elsewhere = run("check", tmp_path / "plans", "--cluster", address)
    assert (elsewhere.exit_code, elsewhere.stdout) == (alone.exit_code, alone.stdout)


def test_the_command_goes_over_tls_and_not_without_the_right_certificates(tmp_path: Path) -> None:
    keys, foreign = (certificates(tmp_path / name) for name in ("ours", "foreign"))
    plans(tmp_path / "plans", *NAMES[:4])
    alone = run("check", tmp_path / "plans", "--jobs", 1)
    with dask.config.set(keys.settings), running(tmp_path, keys) as (address, _):
        assert address.startswith("tls://")
        elsewhere = run("check", tmp_path / "plans", "--cluster", address)
        with dask.config.set({"distributed.comm.timeouts.connect": "2s", **foreign.settings}):
            refused = run("check", tmp_path / "plans", "--cluster", address)
        with dask.config.set(dict.fromkeys(keys.settings)):
            without = run("check", tmp_path / "plans", "--cluster", address)
    assert (elsewhere.exit_code, elsewhere.stdout) == (alone.exit_code, alone.stdout)
    for done in (refused, without):
        assert (done.exit_code, done.stdout) == (2, "")
        assert f'There is no answer from a cluster at "{address}"' in done.stderr
        assert "Traceback" not in done.stderr
