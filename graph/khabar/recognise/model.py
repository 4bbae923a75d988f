"""A trained model as one file: a zip archive of its wordlist, its readings and its types of actors."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path

# The same content must give the same file; zip knows no earlier date.
_DATE = (1980, 1, 1, 0, 0, 0)
_PARTS = {
    "words": "words.json",
    "first": "first.crfsuite",
    "second": "second.crfsuite",
    "types": "types.crfsuite",
    "actors": "actors.crfsuite",
}


@dataclass(frozen=True, slots=True)
class Model:
    """What training makes and recognition needs.

    Attributes:
        language: of the texts.
        words: the wordlist, as `khabar.recognise.wordlist.Wordlist.dumps` gives it.
        first, second: the CRFs of the first and second reading; a model with actors needs no second.
        types: the model of organizations' types; empty where there is none.
        actors: the CRF of khabar's own texts, whose kinds are entity types; empty where there is none.
    """

    language: str
    words: bytes
    first: bytes
    second: bytes = b""
    types: bytes = b""
    actors: bytes = b""

    def save(self, path: Path) -> None:
        """Write the file, the same bytes for the same model."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for part, name in _PARTS.items():
                member = zipfile.ZipInfo(name, _DATE)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, getattr(self, part))
        path.write_bytes(buffer.getvalue())


def shipped(language: str) -> Path:
    """Return the file of the model khabar ships for a language; it may not exist."""
    return Path(__file__).parent / f"{language}.model"


def load_model(path: Path) -> Model:
    """Read a model that `Model.save` wrote; its language is the file's name without its ending."""
    with zipfile.ZipFile(path) as archive:
        return Model(
            path.stem,
            **{part: archive.read(name) for part, name in _PARTS.items() if name in archive.namelist()},
        )
