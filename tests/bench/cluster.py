"""B on a cluster of two workers on this machine: ``python tests/bench/cluster.py``.

It wants an environment with dask, and so another one than the other measurements. Seconds are
those of the processors. The way over the wire is the same as to another machine, but for the
wire: the bytes of each workbook go out, its result comes back.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench import make, ours  # noqa: E402  # this file is run as a program
from tests.bench.spent import WATCHING, watched  # noqa: E402


def main() -> None:
    """Check the same files in this process and on a cluster, and print what each spent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=120, help="how many files B has (120)")
    files = parser.parse_args().files
    import distributed

    with tempfile.TemporaryDirectory() as name, watched() as spent:
        batch = make.make_batch(Path(name), files)
        ours.in_batch(batch[:24])
        before = time.process_time()
        ours.in_batch(batch)
        here = time.process_time() - before
        begun, before = time.perf_counter(), _all(spent)
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
            ) as cluster,
            distributed.Client(cluster, set_as_default=False) as client,
        ):
            executor = client.get_executor(pure=False)
            ours.on_executor(batch[:2], executor)
            ready, wall = _all(spent) - before, time.perf_counter() - begun
            before, mine = _all(spent), time.process_time() - spent[WATCHING]
            ours.on_executor(batch, executor)
            there = _all(spent) - before
            mine = time.process_time() - spent[WATCHING] - mine
    print(f"{files} files; seconds of the processors")
    print(f"in one process       {here:8.2f}")
    print(f"to start a cluster   {ready:8.2f}   ({wall:.1f} by the clock)")
    print(f"on the cluster       {there:8.2f}   of which {mine:.2f} here")
    gain = here / files - max(mine, there / 2) / files
    print(f"two free workers gain {gain * 1000:.0f} ms a file", end="; ")
    print(f"a start pays from {ready / gain:.0f} files on" if gain > 0 else "it does not pay")


def _all(spent: dict[int, float]) -> float:
    time.sleep(0.5)  # What the others spent is seen a little later.
    watching = spent[WATCHING]
    return time.process_time() - 2 * watching + sum(spent.values())


if __name__ == "__main__":
    main()
