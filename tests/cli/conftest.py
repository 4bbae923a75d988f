"""A workspace folder for the command line."""

import pytest

from workspaces import small_workspace


@pytest.fixture
def workspace_folder(tmp_path):
    """A small workspace without articles."""
    place = small_workspace(tmp_path / "عمل")
    for file in place.sources.glob("*.txt"):
        file.unlink()
    return place.folder
