"""The base of all records that stand in files: frozen, and strict about their keys."""

from pydantic import BaseModel, ConfigDict


def _dashed(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Record(BaseModel):
    """A frozen record; in files its keys are written with dashes (``said-by``), unknown keys are refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, alias_generator=_dashed, allow_inf_nan=False
    )
