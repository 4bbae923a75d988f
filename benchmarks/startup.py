"""Measures whole ``khabar`` processes: the start, and a query on the built sample workspace."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 9
COMMANDS = {
    "khabar --version": ["--version"],
    "khabar --help": ["--help"],
    "khabar query 'SELECT …'": ["query", "SELECT ?a ?b WHERE { ?a kh:coordinatesWith ?b }"],
    "khabar query --saved speaks-for": ["query", "--saved", "speaks-for", "-p", "actor=أحرار الشام"],
}


def khabar(workspace: Path, *arguments: str) -> None:
    """Run the command, quietly; an error ends the benchmark."""
    command = [sys.executable, "-m", "khabar", "-C", str(workspace), *arguments]
    subprocess.run(command, check=True, capture_output=True)


def median_seconds(workspace: Path, arguments: list[str]) -> float:
    """Return the median wall time of a whole process."""
    taken = []
    for _ in range(RUNS):
        start = time.perf_counter()
        khabar(workspace, *arguments)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Print one row a command."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "w"
        khabar(Path(folder), "init", str(workspace))
        khabar(workspace, "build", "--no-exports")
        print(f"{'whole process, median of ' + str(RUNS):<40} seconds")
        for name, arguments in COMMANDS.items():
            print(f"{name:<40} {median_seconds(workspace, arguments):.3f}")


if __name__ == "__main__":
    main()
