"""The process of a manager: it holds objects and calls their methods for others."""

import os
import sys
import threading
import traceback

from multiprocessing import connection, process, shared_memory, util


class Token:
    """Names an object of a manager."""

    __slots__ = ("typeid", "address", "id")

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f"{self.__class__.__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})"


class State:
    """What a manager does."""

    __slots__ = ["value"]
    INITIAL, STARTED, SHUTDOWN = 0, 1, 2


class RemoteError(Exception):
    """Something has failed in the manager's process; the text is its traceback."""

    def __str__(self):
        line = "-" * 75
        return f"\n{line}\n{self.args[0]}{line}"


# The listener and the client of each way to write objects.
listener_client = {
    "pickle": (connection.Listener, connection.Client),
    "xmlrpclib": (connection.XmlListener, connection.XmlClient),
}


def convert_to_error(kind, result):
    """The exception that an answer stands for."""
    if kind == "#ERROR":
        return result
    if kind in ("#TRACEBACK", "#UNSERIALIZABLE"):
        return RemoteError(f"Unserializable message: {result}\n" if kind == "#UNSERIALIZABLE" else result)
    return ValueError(f"Unrecognized message type {kind!r}")


def dispatch(conn, ident, methodname, args=(), kwds={}):
    """Send one request to a manager and return what it answers."""
    conn.send((ident, methodname, args, kwds))
    kind, result = conn.recv()
    if kind == "#RETURN":
        return result
    try:
        raise convert_to_error(kind, result)
    finally:
        # The traceback would hold it.
        del result


def all_methods(obj):
    """The names of an object's methods."""
    return [name for name in dir(obj) if callable(getattr(obj, name))]


def public_methods(obj):
    """The names of an object's methods that do not begin with an underscore."""
    return [name for name in all_methods(obj) if name[0] != "_"]


# What every object answers, whatever its methods.
_FOR_ALL = {"__str__": str, "__repr__": repr, "#GETVALUE": lambda obj: obj}


class Server:
    """Serves the objects of one manager, a thread for each connection."""

    public = ["shutdown", "create", "accept_connection", "get_methods", "debug_info", "number_of_objects",
              "dummy", "incref", "decref"]

    def __init__(self, registry, address, authkey, serializer):
        if not isinstance(authkey, bytes):
            raise TypeError(f"Authkey {authkey!r} is type {type(authkey)!s}, not bytes")
        self.registry = registry
        self.authkey = process.AuthenticationString(authkey)
        make_listener, self.Client = listener_client[serializer]
        self.listener = make_listener(address=address, backlog=128)
        self.address = self.listener.address
        self.id_to_obj = {"0": (None, (), None)}
        self.id_to_refcount = {}
        # Objects that only other objects of this process still stand for.
        self.id_to_local_proxy_obj = {}
        self.mutex = threading.Lock()

    def serve_forever(self):
        """Serve until shutdown() is called."""
        self.stop_event = threading.Event()
        process.current_process()._manager_server = self
        try:
            threading.Thread(target=self.accepter, daemon=True).start()
            try:
                while not self.stop_event.is_set():
                    self.stop_event.wait(1)
            except (KeyboardInterrupt, SystemExit):
                pass
        finally:
            if sys.stdout != sys.__stdout__:
                util.debug("resetting stdout, stderr")
                sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
            sys.exit(0)

    def accepter(self):
        """Begin a thread for each connection."""
        while True:
            try:
                conn = self.listener.accept()
            except OSError:
                continue
            threading.Thread(target=self.handle_request, args=(conn,), daemon=True).start()

    def handle_request(self, conn):
        """Serve the one request of a connection."""
        try:
            self._handle_request(conn)
        except SystemExit:
            # accept_connection() has served until the other side was gone.
            pass
        finally:
            conn.close()

    def _handle_request(self, conn):
        try:
            connection.deliver_challenge(conn, self.authkey)
            connection.answer_challenge(conn, self.authkey)
            _, name, args, kwds = request = conn.recv()
            assert name in self.public, f"{name!r} unrecognized"
        except Exception:
            answer = "#TRACEBACK", traceback.format_exc()
        else:
            try:
                result = getattr(self, name)(conn, *args, **kwds)
            except Exception:
                answer = "#TRACEBACK", traceback.format_exc()
            else:
                answer = "#RETURN", result
        try:
            conn.send(answer)
        except Exception as error:
            try:
                conn.send(("#TRACEBACK", traceback.format_exc()))
            except Exception:
                pass
            util.info("Failure to send message: %r", answer)
            util.info(" ... request was %r", request)
            util.info(" ... exception was %r", error)

    # Requests about objects

    def create(self, conn, typeid, /, *args, **kwds):
        """Make an object; return its name and the methods that can be called."""
        with self.mutex:
            function, exposed, method_to_typeid, proxytype = self.registry[typeid]
            if function is None:
                if kwds or len(args) != 1:
                    raise ValueError("Without callable, must have one non-keyword argument")
                obj = args[0]
            else:
                obj = function(*args, **kwds)
            exposed = public_methods(obj) if exposed is None else list(exposed)
            if method_to_typeid is not None:
                if not isinstance(method_to_typeid, dict):
                    raise TypeError(
                        f"Method_to_typeid {method_to_typeid!r}: type {type(method_to_typeid)!s}, not dict")
                exposed += list(method_to_typeid)
            ident = f"{id(obj):x}"
            util.debug("%r callable returned object with id %r", typeid, ident)
            self.id_to_obj[ident] = obj, set(exposed), method_to_typeid
            self.id_to_refcount.setdefault(ident, 0)
        self.incref(conn, ident)
        return ident, tuple(exposed)

    def get_methods(self, conn, token):
        """The methods of an object that can be called."""
        return tuple(self.id_to_obj[token.id][1])

    def incref(self, conn, ident):
        """One more proxy stands for the object."""
        with self.mutex:
            if ident in self.id_to_refcount:
                self.id_to_refcount[ident] += 1
            elif ident in self.id_to_local_proxy_obj:
                # Another process stands for it again.
                self.id_to_refcount[ident] = 1
                self.id_to_obj[ident] = self.id_to_local_proxy_obj[ident]
                util.debug("Server re-enabled tracking & INCREF %r", ident)
            else:
                raise KeyError(ident)

    def decref(self, conn, ident):
        """One proxy less stands for the object; the last one takes it away."""
        if ident not in self.id_to_refcount and ident in self.id_to_local_proxy_obj:
            util.debug("Server DECREF skipping %r", ident)
            return
        with self.mutex:
            if self.id_to_refcount[ident] <= 0:
                raise AssertionError(
                    f"Id {ident!s} ({self.id_to_obj[ident]!r}) has refcount {self.id_to_refcount[ident]:n}, "
                    "not 1+")
            self.id_to_refcount[ident] -= 1
            gone = None
            if self.id_to_refcount[ident] == 0:
                del self.id_to_refcount[ident]
                gone = self.id_to_obj.pop(ident)
                util.debug("disposing of obj with id %r", ident)
        # It may hold proxies: it is let go outside of the lock.
        del gone

    def number_of_objects(self, conn):
        """How many objects there are."""
        return len(self.id_to_refcount)

    def debug_info(self, conn):
        """A text about all objects."""
        with self.mutex:
            return "\n".join(
                f"  {ident!s}:       refcount={self.id_to_refcount[ident]!s}\n"
                f"    {str(self.id_to_obj[ident][0])[:75]}"
                for ident in sorted(self.id_to_refcount) if ident != "0")

    def dummy(self, conn):
        """Show that the manager is there."""

    def shutdown(self, conn):
        """End the process."""
        try:
            util.debug("manager received shutdown message")
            conn.send(("#RETURN", None))
        except:
            traceback.print_exc()
        finally:
            self.stop_event.set()

    # Calls of methods

    def accept_connection(self, conn, name):
        """Serve the calls of one thread of another process."""
        threading.current_thread().name = name
        conn.send(("#RETURN", None))
        self.serve_client(conn)

    def serve_client(self, conn):
        """Answer calls until the other side has gone."""
        while not self.stop_event.is_set():
            try:
                request = conn.recv()
            except EOFError:
                util.debug("got EOF; exiting thread serving %r", threading.current_thread().name)
                sys.exit(0)
            except Exception:
                answer = "#TRACEBACK", traceback.format_exc()
            else:
                answer = self._answer(conn, *request)
            try:
                try:
                    conn.send(answer)
                except Exception:
                    conn.send(("#UNSERIALIZABLE", traceback.format_exc()))
            except Exception as error:
                util.info("exception in thread serving %r", threading.current_thread().name)
                util.info(" ... message was %r", answer)
                util.info(" ... exception was %r", error)
                sys.exit(1)

    def _answer(self, conn, ident, methodname, args, kwds):
        try:
            obj, exposed, method_to_typeid = self._find(ident)
            try:
                if methodname not in exposed:
                    raise AttributeError(
                        f"method {methodname!r} of {type(obj)!r} object is not in exposed={exposed!r}")
                function = getattr(obj, methodname)
            except AttributeError:
                return "#RETURN", _FOR_ALL[methodname](obj, *args, **kwds)
        except Exception:
            return "#TRACEBACK", traceback.format_exc()
        try:
            result = function(*args, **kwds)
        except Exception as error:
            return "#ERROR", error
        try:
            typeid = method_to_typeid and method_to_typeid.get(methodname)
            if not typeid:
                return "#RETURN", result
            ident, exposed = self.create(conn, typeid, result)
            return "#PROXY", (exposed, Token(typeid, self.address, ident))
        except Exception:
            return "#TRACEBACK", traceback.format_exc()

    def _find(self, ident):
        try:
            return self.id_to_obj[ident]
        except KeyError:
            if ident in self.id_to_local_proxy_obj:
                return self.id_to_local_proxy_obj[ident]
            raise


class _SharedMemoryTracker:
    """The blocks of memory that a manager removes at its end."""

    def __init__(self, name, segment_names=[]):
        self.shared_memory_context_name = name
        self.segment_names = segment_names

    def register_segment(self, segment_name):
        """Remove this block too."""
        util.debug(f"Register segment {segment_name!r} in pid {os.getpid()}")
        self.segment_names.append(segment_name)

    def destroy_segment(self, segment_name):
        """Remove this block now."""
        util.debug(f"Destroy segment {segment_name!r} in pid {os.getpid()}")
        self.segment_names.remove(segment_name)
        segment = shared_memory.SharedMemory(segment_name)
        segment.close()
        segment.unlink()

    def unlink(self):
        """Remove all blocks."""
        for segment_name in self.segment_names[:]:
            self.destroy_segment(segment_name)

    def __getstate__(self):
        return self.shared_memory_context_name, self.segment_names

    def __setstate__(self, state):
        self.__init__(*state)


class SharedMemoryServer(Server):
    """Serves objects, and removes blocks of shared memory at its end."""

    public = [*Server.public, "track_segment", "release_segment", "list_segments"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        address = os.fsdecode(self.address) if isinstance(self.address, bytes) else self.address
        self.shared_memory_context = _SharedMemoryTracker(f"shm_{address}_{os.getpid()}", [])
        util.debug(f"SharedMemoryServer started by pid {os.getpid()}")

    def create(self, conn, typeid, /, *args, **kwargs):
        """Make an object; return its name and the methods that can be called."""
        if hasattr(self.registry[typeid][-1], "_shared_memory_proxy"):
            kwargs["shared_memory_context"] = self.shared_memory_context
        return super().create(conn, typeid, *args, **kwargs)

    def shutdown(self, conn):
        """Remove all blocks and end the process."""
        self.shared_memory_context.unlink()
        return super().shutdown(conn)

    def track_segment(self, conn, segment_name):
        """Remove this block at the end."""
        self.shared_memory_context.register_segment(segment_name)

    def release_segment(self, conn, segment_name):
        """Remove this block now."""
        self.shared_memory_context.destroy_segment(segment_name)

    def list_segments(self, conn):
        """The names of the blocks."""
        return self.shared_memory_context.segment_names


for _value in Token, State, RemoteError, Server, SharedMemoryServer, _SharedMemoryTracker:
    _value.__module__ = "multiprocessing.managers"
