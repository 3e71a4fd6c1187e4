"""Workbooks that people send."""

from flask_openapi3.models.file import FileStorage
from pydantic import ConfigDict, Field, field_validator
from werkzeug.datastructures import FileStorage as SentFile

from channel.workbooks.opening import MOST_BYTES
from miniapp_api.values import Body


class NewWorkbook(Body):
    """A workbook or a CSV file as multipart/form-data."""

    model_config = ConfigDict(json_schema_extra={"example": {"file": "(bytes)"}})

    file: FileStorage = Field(description=f".xlsx or .csv, at most {MOST_BYTES // 1_000_000} MB.")

    @field_validator("file", mode="before")
    @classmethod
    def _is_file(cls, value: object) -> object:
        if not isinstance(value, SentFile):
            raise ValueError("not a file")
        return value

    @property
    def content(self) -> bytes:
        """Its bytes, as many as a workbook may have and one more."""
        return self.file.stream.read(MOST_BYTES + 1)

    @property
    def name(self) -> str:
        """What the sender calls it, cut to what is kept."""
        return "".join(char for char in self.file.filename or "" if char.isprintable())[:120]


class NewFeedFile(NewWorkbook):
    """Rows of a feed as a file, under the headings of its template."""

    model_config = ConfigDict(json_schema_extra={"example": {"file": "(bytes)", "dry_run": True}})

    only_valid: bool = Field(False, description="Take over rows without faults although others have some.")
    dry_run: bool = Field(False, description="Say what would happen, and write nothing.")
