"""A file written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from dashboard.exports import files


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    files.replace(tmp_path / "new", b"one")
    assert (tmp_path / "new").read_bytes() == b"one"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_old_file_keeps_its_rights_and_its_links(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"one")
    (tmp_path / "old").chmod(0o640)
    (tmp_path / "link").symlink_to("old")
    files.replace(tmp_path / "link", b"two")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "old").read_bytes() == b"two"
    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o640


def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old").write_bytes(b"one")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.replace(tmp_path / "old", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_bytes() == b"one"


def test_a_device_is_written_to() -> None:
    files.replace(Path(os.devnull), b"one")
    assert not Path(os.devnull).is_file()
