"""B in two processes beside one: ``python tests/bench/workers.py``, about four minutes.

On a machine that does other work two processes take turns with it, so the clock says little.
What counts is what they spend of the processors: the work of two workers that run at once ends
when the busier of them has done its part, or when the parent, which takes every result in, has
done its own. That is the time that two free processors need, and it is what is printed.
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
    """Check the same files in one process and in two, and print what each process spent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=500, help="how many files B has (500)")
    files = parser.parse_args().files
    with tempfile.TemporaryDirectory() as name:
        batch = make.make_batch(Path(name), files)
        ours.in_batch(batch[:24])
        before, begun = time.process_time(), time.perf_counter()
        ours.in_batch(batch)
        one, one_wall = time.process_time() - before, time.perf_counter() - begun
        with watched() as spent:
            before, begun = time.process_time(), time.perf_counter()
            ours.in_two_processes(batch)
            parent, wall = time.process_time() - before, time.perf_counter() - begun
        parent -= spent.pop(WATCHING)
    server, *workers = [spent[pid] for pid in sorted(spent)]
    both = parent + sum(workers)
    needed = server + max(*workers, parent, both / 2)
    print(f"{files} files; seconds of the processors")
    print(f"one process          {one:8.2f}   ({one_wall:.1f} by the clock)")
    print(f"two: the parent      {parent:8.2f}   ({wall:.1f} by the clock)")
    print(f"two: getting ready   {server:8.2f}")
    for seconds in workers:
        print(f"two: a worker        {seconds:8.2f}")
    print(f"files/s, two against one, on two free processors: {one / needed:.2f}")


if __name__ == "__main__":
    main()
