"""MIME messages of the type image."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEImage"]


class MIMEImage(MIMENonMultipart):
    """A picture; its kind is told from its first bytes unless it is given."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _kind(_imagedata)
        if _subtype is None:
            raise TypeError("Could not guess image MIME subtype")
        MIMENonMultipart.__init__(self, "image", _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)


_STARTS = {
    b"\211PNG\r\n\032\n": "png", b"GIF87a": "gif", b"GIF89a": "gif", b"MM": "tiff", b"II": "tiff",
    b"\001\332": "rgb", b"\x59\xA6\x6A\x95": "rast", b"#define ": "xbm", b"BM": "bmp", b"v/1\x01": "exr",
}  # fmt: skip


def _kind(data):
    if data[6:10] in (b"JFIF", b"Exif") or data[:4] == b"\xff\xd8\xff\xdb":
        return "jpeg"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "webp"
    if len(data) >= 3 and data[0] == ord(b"P") and data[1] in b"1425360" and data[2] in b" \t\n\r":
        return {b"1": "pbm", b"4": "pbm", b"2": "pgm", b"5": "pgm", b"3": "ppm", b"6": "ppm"}.get(data[1:2])
    return next((kind for start, kind in _STARTS.items() if data.startswith(start)), None)
