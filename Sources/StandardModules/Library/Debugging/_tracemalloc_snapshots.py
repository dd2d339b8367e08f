"""Snapshots of traced memory: traces, the tracebacks they belong to, filters and statistics.

Baton measures how much memory the program holds, not which line asked for it. What it has measured is one
trace, whose place is unknown.
"""

from collections.abc import Iterable, Sequence
import fnmatch
import functools
import linecache
import pickle

__name__ = "tracemalloc"


def _size(size, sign):
    for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
        if abs(size) < 100 and unit != "B":
            return f"{size:+.1f} {unit}" if sign else f"{size:.1f} {unit}"
        if abs(size) < 10 * 1024 or unit == "TiB":
            return f"{size:+.0f} {unit}" if sign else f"{size:.0f} {unit}"
        size /= 1024


@functools.total_ordering
class Frame:
    """A line of a file."""

    __slots__ = ("_frame",)

    def __init__(self, frame):
        self._frame = frame

    @property
    def filename(self):
        return self._frame[0]

    @property
    def lineno(self):
        return self._frame[1]

    def __eq__(self, other):
        return self._frame == other._frame if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._frame < other._frame if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._frame)

    def __str__(self):
        return f"{self.filename}:{self.lineno}"

    def __repr__(self):
        return f"<Frame filename={self.filename!r} lineno={self.lineno!r}>"


@functools.total_ordering
class Traceback(Sequence):
    """The frames that led to an allocation, the oldest first."""

    __slots__ = ("_frames", "_total_nframe")

    def __init__(self, frames, total_nframe=None):
        self._frames = tuple(reversed(frames))
        self._total_nframe = total_nframe

    @property
    def total_nframe(self):
        return self._total_nframe

    def __len__(self):
        return len(self._frames)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Frame(frame) for frame in self._frames[index])
        return Frame(self._frames[index])

    def __contains__(self, frame):
        return frame._frame in self._frames

    def __eq__(self, other):
        return self._frames == other._frames if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._frames < other._frames if isinstance(other, Traceback) else NotImplemented

    def __hash__(self):
        return hash(self._frames)

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        text = f"<Traceback {tuple(self)}"
        return text + (">" if self._total_nframe is None else f" total_nframe={self._total_nframe}>")

    def format(self, limit=None, most_recent_first=False):
        """Return the lines of the traceback, with source where there is any."""
        frames = self[:]
        if limit is not None:
            frames = frames[-limit:] if limit > 0 else frames[:limit]
        lines = []
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            if source := linecache.getline(frame.filename, frame.lineno).strip():
                lines.append("    " + source)
        return lines


class Trace:
    """One allocation: its domain, size and traceback."""

    __slots__ = ("_trace",)

    def __init__(self, trace):
        self._trace = trace

    @property
    def domain(self):
        return self._trace[0]

    @property
    def size(self):
        return self._trace[1]

    @property
    def traceback(self):
        return Traceback(*self._trace[2:])

    def __eq__(self, other):
        return self._trace == other._trace if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._trace)

    def __str__(self):
        return f"{self.traceback}: {_size(self.size, False)}"

    def __repr__(self):
        return f"<Trace domain={self.domain} size={_size(self.size, False)}, traceback={self.traceback!r}>"


class _Traces(Sequence):
    def __init__(self, traces):
        self._traces = traces

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Trace(trace) for trace in self._traces[index])
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._trace in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Traces) else NotImplemented

    def __repr__(self):
        return f"<Traces len={len(self)}>"


class Statistic:
    """What was allocated at one place."""

    __slots__ = ("traceback", "size", "count")

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def __eq__(self, other):
        if not isinstance(other, Statistic):
            return NotImplemented
        return (self.traceback, self.size, self.count) == (other.traceback, other.size, other.count)

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __str__(self):
        text = f"{self.traceback}: size={_size(self.size, False)}, count={self.count}"
        return text + (f", average={_size(self.size / self.count, False)}" if self.count else "")

    def __repr__(self):
        return f"<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>"

    def _sort_key(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    """What was allocated at one place, and how much more that is than before."""

    __slots__ = ("traceback", "size", "size_diff", "count", "count_diff")

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def _fields(self):
        return self.traceback, self.size, self.size_diff, self.count, self.count_diff

    def __eq__(self, other):
        return self._fields() == other._fields() if isinstance(other, StatisticDiff) else NotImplemented

    def __hash__(self):
        return hash(self._fields())

    def __str__(self):
        text = (
            f"{self.traceback}: size={_size(self.size, False)} ({_size(self.size_diff, True)}), "
            f"count={self.count} ({self.count_diff:+})"
        )
        return text + (f", average={_size(self.size / self.count, False)}" if self.count else "")

    def __repr__(self):
        return (
            f"<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+}) "
            f"count={self.count} ({self.count_diff:+})>"
        )

    def _sort_key(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


class BaseFilter:
    """What takes traces in or leaves them out."""

    def __init__(self, inclusive):
        self.inclusive = inclusive

    def _match(self, trace):
        raise NotImplementedError


class Filter(BaseFilter):
    """Takes or leaves traces by file and line."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._pattern = filename_pattern.removesuffix("c") if filename_pattern.endswith(".pyc") else filename_pattern
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._pattern

    def _is_here(self, frame):
        return fnmatch.fnmatch(frame[0], self._pattern) and self.lineno in (None, frame[1])

    def _match(self, trace):
        if self.domain is not None and trace[0] != self.domain:
            return not self.inclusive
        frames = trace[2] if self.all_frames else trace[2][:1]
        return any(map(self._is_here, frames)) == bool(self.inclusive)


class DomainFilter(BaseFilter):
    """Takes or leaves traces by their domain."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _match(self, trace):
        return (trace[0] == self._domain) == bool(self.inclusive)


class Snapshot:
    """The traces at one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Traces(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        """Write the snapshot to a file."""
        with open(filename, "wb") as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        """Read a snapshot from a file."""
        with open(filename, "rb") as file:
            return pickle.load(file)

    def filter_traces(self, filters):
        """Return a snapshot of the traces that the filters let through."""
        if not isinstance(filters, Iterable):
            raise TypeError(f"filters must be a list of filters, not {type(filters).__name__}")
        taken = [f for f in filters if f.inclusive]
        left = [f for f in filters if not f.inclusive]
        traces = [
            trace
            for trace in self.traces._traces
            if (not taken or any(f._match(trace) for f in taken)) and all(f._match(trace) for f in left)
        ]
        return Snapshot(traces, self.traceback_limit)

    def _grouped(self, key_type, cumulative):
        if key_type not in ("traceback", "filename", "lineno"):
            raise ValueError(f"unknown key_type: {key_type!r}")
        if cumulative and key_type == "traceback":
            raise ValueError(f"cumulative mode cannot by used with key type {key_type!r}")
        groups = {}
        for _, size, frames, total in self.traces._traces:
            if key_type == "traceback":
                keys = [(frames, total)]
            else:
                chosen = frames if cumulative else frames[:1]
                keys = [(((name, 0 if key_type == "filename" else line),), None) for name, line in chosen]
            for frames_of_key, total_of_key in keys:
                traceback = Traceback(frames_of_key, total_of_key)
                found = groups.setdefault(traceback, Statistic(traceback, 0, 0))
                found.size += size
                found.count += 1
        return groups

    def statistics(self, key_type, cumulative=False):
        """Return what was allocated at each place, the most first."""
        return sorted(self._grouped(key_type, cumulative).values(), key=Statistic._sort_key, reverse=True)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        """Return how what was allocated differs from an older snapshot, the greatest difference first."""
        new = self._grouped(key_type, cumulative)
        old = old_snapshot._grouped(key_type, cumulative)
        nothing = Statistic(None, 0, 0)
        differences = []
        for traceback in new | old:
            now, then = new.get(traceback, nothing), old.get(traceback, nothing)
            differences.append(
                StatisticDiff(traceback, now.size, now.size - then.size, now.count, now.count - then.count)
            )
        return sorted(differences, key=StatisticDiff._sort_key, reverse=True)
