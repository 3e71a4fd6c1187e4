"""Uploading and fetching files.

Follows server-apis-wecom.md section 3 (https://developer.work.weixin.qq.com/document/path/90253, /90254, /90256).
"""

from collections.abc import Mapping
from typing import Literal

from platforms.api import Download, Upload
from platforms.wecom.app import WeComApp

MediaType = Literal["image", "voice", "video", "file"]

#: Bytes; every file has more than 5.
_MB = 1 << 20
LIMITS: Mapping[MediaType, int] = {"image": 10 * _MB, "voice": 2 * _MB, "video": 10 * _MB, "file": 20 * _MB}
_IMAGE_LIMIT = 2 * _MB
_FEWEST = 5


class MediaCalls(WeComApp):
    """media/upload, media/uploadimg, media/get."""

    def upload_media(
        self, type: MediaType, filename: str, data: bytes, content_type: str = "application/octet-stream"
    ) -> str:
        """Upload a file and return its media_id, which lives 3 days and serves all apps of the corp.

        Raises ValueError for a size outside the type's limits.
        """
        if not _FEWEST < len(data) <= LIMITS[type]:
            raise ValueError(f"{type}: more than {_FEWEST} bytes and at most {LIMITS[type]}")
        answer = self._api.upload("media/upload", Upload(filename, data, content_type), {"type": type})
        return self._api.expected(answer, "media_id", "media/upload")

    def upload_image(self, filename: str, data: bytes, content_type: str = "image/png") -> str:
        """Upload a picture for good and return its address. 3000 a month and 1000 a day per corp.

        Raises ValueError for a size outside 5 bytes to 2 MB.
        """
        if not _FEWEST < len(data) <= _IMAGE_LIMIT:
            raise ValueError(f"image: more than {_FEWEST} bytes and at most {_IMAGE_LIMIT}")
        answer = self._api.upload("media/uploadimg", Upload(filename, data, content_type))
        return self._api.expected(answer, "url", "media/uploadimg")

    def get_media(self, media_id: str) -> Download:
        """Fetch a file. 40007 when its three days are over; files above 20 MB are refused with 830002."""
        return self._api.download("media/get", {"media_id": media_id})
