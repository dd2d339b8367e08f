"""Names and patterns as the shell knows them: *, ?, [seq] and [!seq]."""

import functools
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Does the name match the pattern?"""
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(str(pat, "latin1")).encode("latin1")).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """Return the names that match the pattern."""
    match = _matcher(posixpath.normcase(pat))
    return [name for name in names if match(posixpath.normcase(name))]


def fnmatchcase(name, pat):
    """Does the name match the pattern, letters of either case being different?"""
    return _matcher(pat)(name) is not None


def translate(pat):
    """Return the pattern as a regular expression."""
    return _join(_translate(pat, "*", "."), "*")


def _translate(pat, star, any_character):
    """The parts of a pattern; `star` stands for each run of stars."""
    parts, place, end = [], 0, len(pat)
    while place < end:
        char = pat[place]
        place += 1
        if char == "*":
            if not parts or parts[-1] != star:
                parts.append(star)
        elif char == "?":
            parts.append(any_character)
        elif char == "[":
            text, place = _translate_set(pat, place)
            parts.append(text)
        else:
            parts.append(re.escape(char))
    return parts


def _translate_set(pat, place):
    end = pat.find("]", place + (pat[place : place + 1] == "!") + 1)
    if end < 0:
        return "\\[", place
    text = pat[place:end]
    if "-" not in text:
        text = text.replace("\\", r"\\")
    else:
        text = _translate_ranges(pat, place, end)
    if not text:
        return "(?!)", end + 1
    if text == "!":
        return ".", end + 1
    text = re.sub(r"([&~|])", r"\\\1", text)
    if text[0] == "!":
        text = "^" + text[1:]
    elif text[0] in ("^", "["):
        text = "\\" + text
    return f"[{text}]", end + 1


def _translate_ranges(pat, place, end):
    chunks = []
    hyphen = place + (2 if pat[place] == "!" else 1)
    while True:
        hyphen = pat.find("-", hyphen, end)
        if hyphen < 0:
            break
        chunks.append(pat[place:hyphen])
        place = hyphen + 1
        hyphen += 3
    chunk = pat[place:end]
    if chunk:
        chunks.append(chunk)
    else:
        chunks[-1] += "-"
    for index in range(len(chunks) - 1, 0, -1):
        if chunks[index - 1][-1] > chunks[index][0]:
            chunks[index - 1] = chunks[index - 1][:-1] + chunks[index][1:]
            del chunks[index]
    return "-".join(chunk.replace("\\", r"\\").replace("-", r"\-") for chunk in chunks)


def _join(parts, star):
    """All stars but the last take as little as they can, and do not give it back."""
    text, count, index = [], len(parts), 0
    while index < count and parts[index] != star:
        text.append(parts[index])
        index += 1
    while index < count:
        index += 1
        if index == count:
            text.append(".*")
            break
        fixed = []
        while index < count and parts[index] != star:
            fixed.append(parts[index])
            index += 1
        fixed = "".join(fixed)
        text.append(f".*{fixed}" if index == count else f"(?>.*?{fixed})")
    return rf"(?s:{''.join(text)})\Z"
