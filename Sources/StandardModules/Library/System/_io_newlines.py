"""Line ends of all kinds turned into one, where a text comes in pieces."""

# Where scripts find these names, and what their reprs say.
__name__ = "io"

_KINDS = ((1, "\r"), (2, "\n"), (4, "\r\n"))


def _seen_ends(text, carriage, feed, pair):
    """Which line ends there are in a text or in bytes, as bits."""
    if carriage not in text:
        return 2 * (feed in text)
    pairs = text.count(pair)
    return 4 * (pairs > 0) | (text.count(carriage) > pairs) | 2 * (text.count(feed) > pairs)


def _named_ends(seen):
    """What `newlines` says: None, one end, or a tuple of several."""
    kinds = tuple(end for bit, end in _KINDS if seen & bit)
    return kinds if len(kinds) > 1 else kinds[0] if kinds else None


class IncrementalNewlineDecoder:
    """Decodes by another decoder, or takes text; notes which line ends it has seen."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self._seen = 0
        # A carriage return at the end of a piece waits: a line feed may follow.
        self._waits = False

    def decode(self, input, final=False):
        """Return the text of the next piece."""
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._waits and (text or final):
            text, self._waits = "\r" + text, False
        if text.endswith("\r") and not final:
            text, self._waits = text[:-1], True
        self._seen |= _seen_ends(text, "\r", "\n", "\r\n")
        if self.translate and "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        """Return what is kept of the pieces so far."""
        data, flag = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return data, flag << 1 | self._waits

    def setstate(self, state):
        """Go on from what getstate() has returned."""
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        data, flag = state
        self._waits = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((data, flag >> 1))

    def reset(self):
        """Begin anew."""
        self._seen, self._waits = 0, False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        """The line ends that were seen: None, one, or a tuple of several."""
        return _named_ends(self._seen)
