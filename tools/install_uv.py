"""Installs uv from PyPI into a folder of the checkout; needs nothing but Python.

Usage: install_uv.py FOLDER VERSION; the program is then FOLDER/bin/uv.
"""

import subprocess
import sys
from pathlib import Path

NEEDED = (3, 11)


def main(folder: Path, version: str) -> int:
    """Install uv; return the exit code."""
    if sys.version_info[:2] != NEEDED:
        wanted = ".".join(map(str, NEEDED))
        return fail(f"Python {wanted} is needed; this is Python {sys.version.split()[0]}.")
    sys.stdout.write("Fetching uv from PyPI ...\n")
    if any(run(*command) for command in ways(folder, version)):
        return 0
    return fail("uv could not be installed from PyPI: check the network, and that Python has venv or pip.")


def ways(folder: Path, version: str) -> list[tuple[list[str], ...]]:
    """List the ways to install it, best first: into an environment of its own, else beside one."""
    package = f"uv=={version}"
    quiet = ["--quiet", "--disable-pip-version-check"]
    environment = [sys.executable, "-m", "venv", "--clear", str(folder)]
    inside = [str(folder / "bin" / "python"), "-m", "pip", "install", *quiet, package]
    beside = [sys.executable, "-m", "pip", "install", *quiet, "--target", str(folder), package]
    return [(environment, inside), (beside,)]


def run(*commands: list[str]) -> bool:
    """Run commands one after another; False as soon as one fails."""
    return all(
        subprocess.run(command, check=False, capture_output=True).returncode == 0 for command in commands
    )


def fail(sentence: str) -> int:
    """Say what went wrong."""
    sys.stderr.write(f"Accueil cannot be set up: {sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
