"""The trained model: made again only when what it is made of has changed."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

INPUTS = (
    "config.yml",
    "domain.yml",
    "rasa-env/uv.lock",
    "data/nlu/**/*.yml",
    "data/nlu/**/*.jsonl",
    "data/stories/**/*.yml",
    "bot/nlu/**/*.py",
    "actions/places/**/*.py",
)


def model_file(root: Path) -> Path:
    """Return the path of the model that belongs to the present inputs, whether it exists or not."""
    digest = hashlib.sha256()
    for path in _inputs(root):
        digest.update(str(path.relative_to(root)).encode())
        digest.update(path.read_bytes())
    return root / "models" / f"accueil-{digest.hexdigest()[:16]}.tar.gz"


def outdated_models(model: Path) -> list[Path]:
    """Return the models of earlier inputs beside a model."""
    return [other for other in model.parent.glob("accueil-*.tar.gz") if other != model]


def _inputs(root: Path) -> Iterator[Path]:
    for pattern in INPUTS:
        yield from sorted(path for path in root.glob(pattern) if path.is_file())
