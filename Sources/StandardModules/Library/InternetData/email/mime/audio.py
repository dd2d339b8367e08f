"""MIME messages of the type audio."""

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ["MIMEAudio"]


class MIMEAudio(MIMENonMultipart):
    """A sound; its kind is told from its first bytes unless it is given."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _kind(_audiodata)
        if _subtype is None:
            raise TypeError("Could not find audio MIME subtype")
        MIMENonMultipart.__init__(self, "audio", _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)


def _kind(data):
    if data.startswith(b".snd"):
        return "basic"
    if data[:4] == b"FORM" and data[8:12] in (b"AIFC", b"AIFF"):
        return "x-aiff"
    if data[:4] == b"RIFF" and data[8:16] == b"WAVEfmt ":
        return "x-wav"
    return None
