"""Leaving TensorFlow out of a process that serves a model without any TensorFlow component.

Rasa imports all its components at start, and with them TensorFlow: some seconds and 250 MB for nothing where
the pipeline has none (docs/performance.md). Here the imports get placeholders that are good enough to define
Rasa's classes. To use a placeholder is an error that says so.
"""

import importlib.abc
import importlib.machinery
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Any, ClassVar, NoReturn

LEFT_OUT = frozenset({"tensorflow", "tensorflow_hub", "tensorflow_text", "keras"})


class TensorFlowLeftOutError(RuntimeError):
    """Something needs TensorFlow in a process that was started without it."""


class _Placeholder:
    """Stands for anything in TensorFlow while classes and functions are defined."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> "_Placeholder":
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return _Placeholder(f"{self._name}.{attribute}")

    def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type, ...]:
        return ()

    def __getitem__(self, _key: object) -> "_Placeholder":
        return self

    def __call__(self, *arguments: Any, **_options: Any) -> Any:
        # As a decorator, with or without options, it leaves the function alone.
        if len(arguments) == 1 and callable(arguments[0]):
            return arguments[0]
        return self

    def __bool__(self) -> NoReturn:
        raise TensorFlowLeftOutError(
            f"{self._name} is needed, but this process leaves TensorFlow out; start it with `rasa run`."
        )


class _PlaceholderModule(ModuleType):
    __path__: ClassVar[list[str]] = []  # type: ignore[misc]

    def __getattr__(self, attribute: str) -> _Placeholder:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return _Placeholder(f"{self.__name__}.{attribute}")


class _PlaceholderFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name.partition(".")[0] not in LEFT_OUT:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return _PlaceholderModule(spec.name)

    def exec_module(self, _module: ModuleType) -> None:
        """Leave the module empty: its attributes are placeholders."""


def leave_out_tensorflow() -> None:
    """Give placeholders to everything that imports TensorFlow from now on."""
    sys.meta_path.insert(0, _PlaceholderFinder())
