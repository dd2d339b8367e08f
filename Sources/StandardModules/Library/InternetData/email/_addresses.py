"""Lists of mail addresses, as RFC 5322 and custom have them."""

_SPACE = " \t\r\n"
_SPECIALS = '()<>@,:;."[]'


def quote(str):
    """The text with backslashes before what ends a quoted one."""
    return str.replace("\\", "\\\\").replace('"', '\\"')


class AddressList:
    """The addresses of a field as (name, address) pairs."""

    def __init__(self, field):
        self.field = field
        self.position = 0
        self.comments = []

    def _peek(self):
        return self.field[self.position] if self.position < len(self.field) else ""

    def _skip(self):
        """Skip white space and comments; return the white space."""
        spaces = ""
        while self.position < len(self.field):
            character = self._peek()
            if character in _SPACE:
                spaces += character if character not in "\n\r" else ""
                self.position += 1
            elif character == "(":
                self.comments.append(self._delimited("(", ")\r", nested=True))
            else:
                break
        return spaces

    def _delimited(self, opening, closing, nested=False):
        """What stands between two characters; the position is at the first one."""
        if self._peek() != opening:
            return ""
        self.position += 1
        parts = []
        while self.position < len(self.field):
            character = self._peek()
            if character in closing:
                self.position += 1
                break
            if nested and character == "(":
                parts.append(self._delimited("(", ")\r", nested=True))
                continue
            self.position += 1
            if character == "\\" and self.position < len(self.field):
                character = self._peek()
                self.position += 1
            parts.append(character)
        return "".join(parts)

    def _atom(self, ends):
        start = self.position
        while self.position < len(self.field) and self._peek() not in ends:
            self.position += 1
        return "".join(self.field[start:self.position])

    def _phrase(self):
        words = []
        while self.position < len(self.field):
            character = self._peek()
            if character in _SPACE or character == "(":
                self._skip()
            elif character == '"':
                words.append(self._delimited('"', '"\r'))
            elif character in _SPECIALS.replace(".", ""):
                break
            else:
                words.append(self._atom(_SPECIALS.replace(".", "") + _SPACE))
        return words

    def _local_part(self):
        """A local part and, where there is one, its domain."""
        parts = []
        self._skip()
        while self.position < len(self.field):
            character = self._peek()
            keep_space = True
            if character == ".":
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append(".")
                self.position += 1
                keep_space = False
            elif character == '"':
                parts.append(f'"{quote(self._delimited(chr(34), chr(34) + chr(13)))}"')
            elif character in _SPECIALS:
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self._atom(_SPECIALS + _SPACE))
            space = self._skip()
            if keep_space and space:
                parts.append(space)
        if self._peek() != "@":
            return "".join(parts)
        self.position += 1
        self._skip()
        domain = self._domain()
        return "".join(parts) + "@" + domain if domain else ""

    def _domain(self):
        parts = []
        while self.position < len(self.field):
            character = self._peek()
            if character in _SPACE:
                self.position += 1
            elif character == "(":
                self.comments.append(self._delimited("(", ")\r", nested=True))
            elif character == "[":
                parts.append("[" + self._delimited("[", "]\r") + "]")
            elif character == ".":
                self.position += 1
                parts.append(".")
            elif character == "@":
                return ""
            elif character in _SPECIALS:
                break
            else:
                parts.append(self._atom(_SPECIALS + _SPACE))
        return "".join(parts)

    def _route_address(self):
        """The address between < and >, without the hosts it goes through."""
        self.position += 1
        self._skip()
        while self._peek() == "@":
            self.position += 1
            self._domain()
            if self._peek() in (",", ":"):
                self.position += 1
            self._skip()
        address = self._local_part()
        if self._peek() == ">":
            self.position += 1
        return address

    def _address(self):
        self.comments = []
        self._skip()
        start = self.position
        words = self._phrase()
        self._skip()
        character = self._peek()
        result = []
        if not character:
            if words:
                result = [(" ".join(self.comments), words[0])]
        elif character in ".@":
            # Comments within the words are met once more.
            self.position = start
            address = self._local_part()
            result = [(" ".join(self.comments), address)]
        elif character == ":":
            self.position += 1
            while self.position < len(self.field):
                self._skip()
                if self._peek() == ";":
                    self.position += 1
                    break
                result += self._address()
        elif character == "<":
            address = self._route_address()
            name = " ".join(words)
            if self.comments:
                name += f" ({' '.join(self.comments)})"
            result = [(name, address)]
        elif words:
            result = [(" ".join(self.comments), words[0])]
        elif character in _SPECIALS:
            self.position += 1
        self._skip()
        if self._peek() == ",":
            self.position += 1
        return result

    def parse(self):
        """All addresses; ("", "") stands for what is none."""
        result = []
        while self.position < len(self.field):
            result += self._address() or [("", "")]
        return result
