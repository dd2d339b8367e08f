"""HTML read piece by piece: each tag, text and comment is handed to a method."""

import re
from html import unescape

__all__ = ["HTMLParser"]

_tag_name = re.compile(r"([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*")
_attribute = re.compile(
    r"""((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*"""
)
_start_tag = re.compile(
    r"""
    <[a-zA-Z][^\t\n\r\f />\x00]*
    (?:[\s/]*
      (?:(?<=['"\s/])[^\s/>][^\s/=>]*
        (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?
        (?:\s|/(?!>))*
      )*
    )?
    \s*
    """,
    re.VERBOSE,
)
_plain_end_tag = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")
_number = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]")
_name = re.compile(r"&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]")
_incomplete = re.compile(r"&[a-zA-Z#]")
_space_or_semicolon = re.compile(r"[\s;]")
_comment_end = re.compile(r"--\s*>")
_section = re.compile(r"<!\[\s*([a-zA-Z][-_.a-zA-Z0-9]*)\s*")
_section_end = re.compile(r"]\s*]\s*>")
_office_section_end = re.compile(r"]\s*>")


class HTMLParser:
    """Finds tags and other markup, and calls a method for each.

    The text may come in pieces; what cannot be told yet waits for the next piece or for close().
    """

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget what has not been read."""
        self.rawdata = ""
        self.lasttag = "???"
        self.lineno = 1
        self.offset = 0
        self._start_tag_text = None
        self.clear_cdata_mode()

    def feed(self, data):
        """Read a piece of text."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Read what waits, as if it were followed by the end."""
        self.goahead(1)

    def getpos(self):
        """Return line and column."""
        return self.lineno, self.offset

    def updatepos(self, i, j):
        """Move the position over a part of the text."""
        newlines = self.rawdata.count("\n", i, j)
        if newlines:
            self.lineno += newlines
            self.offset = j - self.rawdata.rindex("\n", i, j) - 1
        else:
            self.offset += max(j - i, 0)
        return max(i, j)

    def get_starttag_text(self):
        """Return the whole text of the last start tag."""
        return self._start_tag_text

    def set_cdata_mode(self, elem):
        """Read text until this element's end tag."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.IGNORECASE)

    def clear_cdata_mode(self):
        """Read markup again."""
        self.cdata_elem = None
        self.interesting = re.compile("[&<]")

    # Reading: methods that return the position behind what they have read, or -1 when it is not whole.

    def goahead(self, end):
        """Read as far as possible; `end` tells that nothing follows."""
        i, length = 0, len(self.rawdata)
        while i < length:
            stop = self._text_end(i, length)
            if stop is None:
                break
            if i < stop:
                self._text(i, stop)
                i = self.updatepos(i, stop)
                if i == length:
                    break
            if self.rawdata[i] == "<":
                k = self._markup(i, length, end)
                more = k is not None
            else:
                k, more = self._reference(i, length, end)
            if k is not None:
                i = self.updatepos(i, k)
            if not more:
                break
        if end and i < length and not self.cdata_elem:
            self._text(i, length)
            i = self.updatepos(i, length)
        self.rawdata = self.rawdata[i:]

    def _text(self, i, j):
        text = self.rawdata[i:j]
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _text_end(self, i, length):
        """Where text from here on ends; None when that cannot be told yet."""
        if self.convert_charrefs and not self.cdata_elem:
            stop = self.rawdata.find("<", i)
            if stop >= 0:
                return stop
            # A name or number at the very end may be cut in half.
            ampersand = self.rawdata.rfind("&", max(i, length - 34))
            if ampersand >= 0 and not _space_or_semicolon.search(self.rawdata, ampersand):
                return None
            return length
        match = self.interesting.search(self.rawdata, i)
        if match:
            return match.start()
        return None if self.cdata_elem else length

    def _markup(self, i, length, end):
        """Read what begins with "<"; None when it is not whole and more may come."""
        data = self.rawdata
        second = data[i + 1 : i + 2]
        if second.isascii() and second.isalpha():
            k = self.parse_starttag(i)
        elif second == "/":
            k = self.parse_endtag(i)
        elif data.startswith("<!--", i):
            k = self.parse_comment(i)
        elif second == "?":
            k = self.parse_pi(i)
        elif second == "!":
            k = self.parse_html_declaration(i)
        elif i + 1 < length:
            self.handle_data("<")
            return i + 1
        else:
            return None
        if k >= 0:
            return k
        if not end:
            return None
        k = data.find(">", i + 1) + 1
        if k == 0:
            k = data.find("<", i + 1)
            if k < 0:
                k = i + 1
        self._text(i, k)
        return k

    def _reference(self, i, length, end):
        """Read what begins with "&"; return the position behind it and whether to go on."""
        data = self.rawdata
        is_number = data.startswith("&#", i)
        match = (_number if is_number else _name).match(data, i)
        if match:
            if is_number:
                self.handle_charref(match.group()[2:-1])
            else:
                self.handle_entityref(match.group(1))
            return match.end() - (not data.startswith(";", match.end() - 1)), True
        if is_number:
            if ";" not in data[i:]:
                return None, False
            self.handle_data("&#")
            return i + 2, False
        if _incomplete.match(data, i):
            is_last = end and length == i + 2
            return (i + 1 if is_last else None), False
        if i + 1 == length:
            return None, False
        self.handle_data("&")
        return i + 1, True

    def parse_starttag(self, i):
        """Read a start tag."""
        self._start_tag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        data = self.rawdata
        self._start_tag_text = data[i:end]
        match = _tag_name.match(data, i + 1)
        self.lasttag = tag = match[1].lower()
        attributes, k = [], match.end()
        while k < end:
            match = _attribute.match(data, k)
            if not match:
                break
            attributes.append((match[1].lower(), _attribute_value(match)))
            k = match.end()
        closing = data[k:end].strip()
        if closing == ">":
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        elif closing == "/>":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_data(data[i:end])
        return end

    def check_for_whole_start_tag(self, i):
        """Return where a start tag ends."""
        data = self.rawdata
        j = _start_tag.match(data, i).end()
        following = data[j : j + 1]
        if following == ">":
            return j + 1
        if following == "/":
            return j + 2 if data.startswith("/>", j) else -1
        if following == "" or following == "=" or (following.isascii() and following.isalpha()):
            return -1
        return j if j > i else i + 1

    def parse_endtag(self, i):
        """Read an end tag."""
        data = self.rawdata
        end = data.find(">", i + 1) + 1
        if end == 0:
            return -1
        match = _plain_end_tag.match(data, i)
        if self.cdata_elem is not None and (not match or match[1].lower() != self.cdata_elem):
            self.handle_data(data[i:end])
            return end
        if match:
            self.handle_endtag(match[1].lower())
            self.clear_cdata_mode()
            return end
        match = _tag_name.match(data, i + 2)
        if match:
            self.handle_endtag(match[1].lower())
            return data.find(">", match.end()) + 1
        if data.startswith("</>", i):
            return i + 3
        return self.parse_bogus_comment(i)

    def parse_comment(self, i, report=1):
        """Read a comment."""
        match = _comment_end.search(self.rawdata, i + 4)
        if not match:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4 : match.start()])
        return match.end()

    def parse_bogus_comment(self, i, report=1):
        """Read what browsers take for a comment."""
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2 : end])
        return end + 1

    def parse_pi(self, i):
        """Read a processing instruction."""
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2 : end])
        return end + 1

    def parse_html_declaration(self, i):
        """Read what begins with "<!"."""
        data = self.rawdata
        if data.startswith("<!--", i):
            return self.parse_comment(i)
        if data.startswith("<![", i):
            return self.parse_marked_section(i)
        if data[i : i + 9].lower() != "<!doctype":
            return self.parse_bogus_comment(i)
        end = data.find(">", i + 9)
        if end < 0:
            return -1
        self.handle_decl(data[i + 2 : end])
        return end + 1

    def parse_marked_section(self, i, report=1):
        """Read a section: `<![CDATA[...]]>`, or `<![if ...]>` as word processors write it."""
        data = self.rawdata
        match = _section.match(data, i)
        if not match:
            if len(data) - i <= 3 or not data[i + 3 :].strip():
                return -1
            raise AssertionError("expected name token")
        if match.end() == len(data):
            return -1
        name = match[1].lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            match = _section_end.search(data, i + 3)
        elif name in ("if", "else", "endif"):
            match = _office_section_end.search(data, i + 3)
        else:
            raise AssertionError(f"unknown status keyword {data[i + 3 : match.end()]!r} in marked section")
        if not match:
            return -1
        if report:
            self.unknown_decl(data[i + 3 : match.start()])
        return match.end()

    # What is called; derived classes replace these.

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass


def _attribute_value(match):
    if not match[2]:
        return None
    value = match[3]
    if value[:1] in ("'", '"') and value[:1] == value[-1:]:
        value = value[1:-1]
    return unescape(value) if value else value
