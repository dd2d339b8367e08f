"""Handlers that write to files which are put aside when they are large or old, or moved by others."""

import logging
import os
import re
import time

_DAY = 86400


class BaseRotatingHandler(logging.FileHandler):
    """What rotating handlers have in common."""

    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name under which a file is put aside."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Put a file aside."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _close_stream(self):
        if self.stream:
            self.stream.close()
            self.stream = None


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a new file when the present one is large; so many old ones are kept."""

    def __init__(
        self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None,
    ):  # fmt: skip
        if maxBytes > 0:
            mode = "a"
        super().__init__(filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        """Put the present file aside and begin a new one."""
        self._close_stream()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                source = self.rotation_filename(f"{self.baseFilename}.{number}")
                if os.path.exists(source):
                    target = self.rotation_filename(f"{self.baseFilename}.{number + 1}")
                    if os.path.exists(target):
                        os.remove(target)
                    os.rename(source, target)
            target = self.rotation_filename(self.baseFilename + ".1")
            if os.path.exists(target):
                os.remove(target)
            self.rotate(self.baseFilename, target)
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Whether the record would make the file too large."""
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        self.stream.seek(0, 2)
        size = self.stream.tell()
        return bool(size and size + len(self.format(record) + "\n") >= self.maxBytes)


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file after some time; so many old ones are kept."""

    # Of each kind: seconds, the format of names put aside, and what such a name looks like.
    _KINDS = {
        "S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}"),
        "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}"),
        "H": (3600, "%Y-%m-%d_%H", r"\d{4}-\d{2}-\d{2}_\d{2}"),
        "D": (_DAY, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
        "W": (7 * _DAY, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
    }  # fmt: skip

    def __init__(
        self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False,
        atTime=None, errors=None,
    ):  # fmt: skip
        super().__init__(filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        kind = "D" if self.when == "MIDNIGHT" else self.when[:1]
        if kind == "W":
            if len(self.when) != 2:
                raise ValueError(
                    f"You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {self.when}")
            if not "0" <= self.when[1] <= "6":
                raise ValueError(f"Invalid day specified for weekly rollover: {self.when}")
            self.dayOfWeek = int(self.when[1])
        elif kind not in self._KINDS or len(self.when) != 1 and self.when != "MIDNIGHT":
            raise ValueError(f"Invalid rollover interval specified: {self.when}")
        seconds, self.suffix, pattern = self._KINDS[kind]
        self.extMatch = re.compile(rf"(?<!\d){pattern}(?!\d)", re.ASCII)
        self.interval = seconds * interval
        moment = int(os.stat(self.baseFilename).st_mtime) if os.path.exists(self.baseFilename) else int(time.time())
        self.rolloverAt = self.computeRollover(moment)

    def _fields(self, moment):
        return time.gmtime(moment) if self.utc else time.localtime(moment)

    def computeRollover(self, currentTime):
        """The moment at which the next file begins."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        now = self._fields(currentTime)
        start = _DAY if self.atTime is None else (
            self.atTime.hour * 3600 + self.atTime.minute * 60 + self.atTime.second)
        wait = start - (now.tm_hour * 3600 + now.tm_min * 60 + now.tm_sec)
        day = now.tm_wday
        if wait <= 0:
            wait += _DAY
            day = (day + 1) % 7
        result = currentTime + wait
        if self.when.startswith("W"):
            if day != self.dayOfWeek:
                result += (self.dayOfWeek - day) % 7 * _DAY
            result += self.interval - _DAY * 7
        else:
            result += self.interval - _DAY
        if not self.utc:
            is_summer = time.localtime(result).tm_isdst
            if now.tm_isdst != is_summer:
                result += 3600 if now.tm_isdst else -3600
        return result

    def shouldRollover(self, record):
        """Whether the time has come."""
        if int(time.time()) < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(int(time.time()))
            return False
        return True

    def getFilesToDelete(self):
        """The old files that are too many."""
        folder, base = os.path.split(self.baseFilename)
        found = []
        for name in os.listdir(folder):
            if self.namer is None:
                if name.startswith(base + ".") and self.extMatch.fullmatch(name[len(base) + 1:]):
                    found.append(os.path.join(folder, name))
            else:
                match = self.extMatch.search(name)
                while match:
                    if os.path.basename(self.namer(f"{self.baseFilename}.{match[0]}")) == name:
                        found.append(os.path.join(folder, name))
                        break
                    match = self.extMatch.search(name, match.start() + 1)
        found.sort()
        return found[:len(found) - self.backupCount] if len(found) >= self.backupCount else []

    def doRollover(self):
        """Put the present file aside under the time it began, and begin a new one."""
        now = int(time.time())
        target = self.rotation_filename(
            self.baseFilename + "." + time.strftime(self.suffix, self._fields(self.rolloverAt - self.interval)))
        if os.path.exists(target):
            return
        self._close_stream()
        self.rotate(self.baseFilename, target)
        if self.backupCount > 0:
            for name in self.getFilesToDelete():
                os.remove(name)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(now)
        while self.rolloverAt <= now:
            self.rolloverAt += self.interval


class WatchedFileHandler(logging.FileHandler):
    """Opens its file anew when somebody else has moved it."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        super().__init__(filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev = self.ino = -1
        self._statstream()

    def _statstream(self):
        if self.stream:
            stats = os.fstat(self.stream.fileno())
            self.dev, self.ino = stats.st_dev, stats.st_ino

    def reopenIfNeeded(self):
        """Open the file anew if it is another one."""
        try:
            stats = os.stat(self.baseFilename)
            is_same = (stats.st_dev, stats.st_ino) == (self.dev, self.ino)
        except FileNotFoundError:
            is_same = False
        if not is_same and self.stream is not None:
            self.stream.flush()
            self.stream.close()
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


for _class in BaseRotatingHandler, RotatingFileHandler, TimedRotatingFileHandler, WatchedFileHandler:
    _class.__module__ = "logging.handlers"
