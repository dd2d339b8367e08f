"""Orders of what depends on one another."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_PASSED_OUT, _DONE = -1, -2


class CycleError(ValueError):
    """The second argument is a list of nodes in which each is a predecessor of the next."""


class _Node:
    __slots__ = ("node", "waits_for", "successors")

    def __init__(self, node):
        self.node = node
        # The number of predecessors that are not done, or what has become of the node.
        self.waits_for = 0
        self.successors = []


class TopologicalSorter:
    """Hands out nodes once all their predecessors are done."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._passed_out = self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _find(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        """Add a node and what it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._find(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._find(predecessor).successors.append(node)

    def prepare(self):
        """Let no more nodes be added, and check that there is no cycle."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [info.node for info in self._nodes.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """Return a tuple of the nodes that can be worked on now; each is returned once."""
        self._check_prepared()
        ready = tuple(self._ready)
        for node in ready:
            self._nodes[node].waits_for = _PASSED_OUT
        self._ready.clear()
        self._passed_out += len(ready)
        return ready

    def is_active(self):
        """Return whether there is more to do."""
        self._check_prepared()
        return self._finished < self._passed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Note that nodes are done: what only waited for them is ready."""
        self._check_prepared()
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.waits_for != _PASSED_OUT:
                if info.waits_for >= 0:
                    raise ValueError(f"node {node!r} was not passed out (still not ready)")
                raise ValueError(f"node {node!r} was already marked done")
            info.waits_for = _DONE
            self._finished += 1
            for successor in info.successors:
                waiting = self._nodes[successor]
                waiting.waits_for -= 1
                if waiting.waits_for == 0:
                    self._ready.append(successor)

    def static_order(self):
        """Iterate over all nodes, each behind its predecessors."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def _find_cycle(self):
        finished = set()
        for root in self._nodes:
            if root in finished:
                continue
            path, places = [root], {root: 0}
            branches = [iter(self._nodes[root].successors)]
            while branches:
                for node in branches[-1]:
                    if node in places:
                        return path[places[node]:] + [node]
                    if node not in finished:
                        places[node] = len(path)
                        path.append(node)
                        branches.append(iter(self._nodes[node].successors))
                        break
                else:
                    branches.pop()
                    finished.add(path[-1])
                    del places[path.pop()]
        return None
