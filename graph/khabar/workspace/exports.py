"""Writes ``exports/``: the graph in the formats other tools read, and as a page."""

from pathlib import Path
from typing import Final

from khabar.errors import DataError
from khabar.export import export
from khabar.network import network
from khabar.show import page, save_page
from khabar.store import Store
from khabar.workspace.folders import Workspace

_GRAPHS: Final = {"graph.ttl": "turtle", "graph.trig": "trig", "graph.graphml": "graphml"}
_PAGE: Final = "network.html"
FILES: Final = (*_GRAPHS, _PAGE)


def write_exports(workspace: Workspace, store: Store) -> tuple[Path, ...]:
    """Write every export of the graph, and return their files; the same graph gives the same bytes.

    Raises:
        DataError: a file cannot be written.
    """
    folder = workspace.exports
    try:
        folder.mkdir(exist_ok=True)
        for draft in folder.glob(".*.draft"):
            draft.unlink()  # a killed build left it
    except OSError as error:
        mend = "make it a folder you may write to, or build with --no-exports"
        raise DataError.at(folder, None, f"cannot be written to: {error.strerror}", mend) from error
    for name, format_ in _GRAPHS.items():
        export(store, workspace.schema, format_, folder / name)
    graph = network(store, workspace.schema)
    save_page(folder / _PAGE, page(graph, workspace.schema, title=workspace.settings.name, language="ar"))
    return tuple(folder / name for name in FILES)
