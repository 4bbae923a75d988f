"""A trained model as one file: a zip archive of its wordlist, its readings and its types of actors."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

# The same content must give the same file; zip knows no earlier date.
_DATE = (1980, 1, 1, 0, 0, 0)
_LANGUAGE = "language"
_PARTS = {
    "words": "words.json",
    "first": "first.crfsuite",
    "second": "second.crfsuite",
    "types": "types.crfsuite",
}


@dataclass(frozen=True, slots=True)
class Model:
    """What training makes and recognition needs.

    Attributes:
        language: of the texts.
        words: the wordlist, as `khabar.recognise.wordlist.Wordlist.dumps` gives it.
        first, second: the CRFs of the first and second reading.
        types: the model of organizations' types; empty where there is none.
    """

    language: str
    words: bytes
    first: bytes
    second: bytes
    types: bytes = b""

    def save(self, path: Path) -> None:
        """Write the file, the same bytes for the same model."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            contents = {_LANGUAGE: self.language} | {
                name: getattr(self, part) for part, name in _PARTS.items()
            }
            for name, content in contents.items():
                member = zipfile.ZipInfo(name, _DATE)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, content)
        path.write_bytes(buffer.getvalue())


def shipped(language: str) -> Path:
    """Return the file of the model khabar ships for a language; it may not exist."""
    return Path(__file__).parent / f"{language}.model"


def load_model(path: Path) -> Model:
    """Read a model that `Model.save` wrote."""
    with zipfile.ZipFile(path) as archive:
        return Model(
            archive.read(_LANGUAGE).decode(), **{part: archive.read(name) for part, name in _PARTS.items()}
        )
