"""Answers calls of functions that come over HTTP."""

import pydoc
import re
import socketserver
import sys
import traceback
from http.server import DEFAULT_ERROR_CONTENT_TYPE, DEFAULT_ERROR_MESSAGE, BaseHTTPRequestHandler

from xmlrpc.client import Fault, dumps, gzip_decode, gzip_encode, loads


def resolve_dotted_attribute(obj, attr, allow_dotted_names=True):
    """What a name, perhaps with dots, leads to; private parts are refused."""
    for name in attr.split(".") if allow_dotted_names else [attr]:
        if name.startswith("_"):
            raise AttributeError(f'attempt to access private attribute "{name}"')
        obj = getattr(obj, name)
    return obj


def list_public_methods(obj):
    """The names that can be called."""
    return [name for name in dir(obj) if not name.startswith("_") and callable(getattr(obj, name))]


class SimpleXMLRPCDispatcher:
    """Knows which function answers which call."""

    def __init__(self, allow_none=False, encoding=None, use_builtin_types=False):
        self.funcs = {}
        self.instance = None
        self.allow_none, self.encoding = allow_none, encoding or "utf-8"
        self.use_builtin_types = use_builtin_types

    def register_instance(self, instance, allow_dotted_names=False):
        """Let the methods of an object answer what no function does."""
        self.instance, self.allow_dotted_names = instance, allow_dotted_names

    def register_function(self, function=None, name=None):
        """Let a function answer; also a decorator."""
        if function is None:
            return lambda function: self.register_function(function, name)
        self.funcs[name or function.__name__] = function
        return function

    def register_introspection_functions(self):
        """Let clients ask what there is."""
        self.funcs.update({
            "system.listMethods": self.system_listMethods,
            "system.methodSignature": self.system_methodSignature,
            "system.methodHelp": self.system_methodHelp,
        })

    def register_multicall_functions(self):
        """Let clients send several calls as one."""
        self.funcs["system.multicall"] = self.system_multicall

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        """The bytes that answer the bytes of a call."""
        try:
            params, method = loads(data, use_builtin_types=self.use_builtin_types)
            answer = dispatch_method(method, params) if dispatch_method else self._dispatch(method, params)
            text = dumps((answer,), methodresponse=1, allow_none=self.allow_none, encoding=self.encoding)
        except Fault as fault:
            text = dumps(fault, allow_none=self.allow_none, encoding=self.encoding)
        except BaseException as error:
            fault = Fault(1, f"{type(error)}:{error}")
            text = dumps(fault, encoding=self.encoding, allow_none=self.allow_none)
        return text.encode(self.encoding, "xmlcharrefreplace")

    def system_listMethods(self):
        """system.listMethods() => ['add', 'subtract', 'multiple']

        Returns a list of the methods supported by the server."""
        names = set(self.funcs)
        if self.instance is not None:
            if hasattr(self.instance, "_listMethods"):
                names |= set(self.instance._listMethods())
            elif not hasattr(self.instance, "_dispatch"):
                names |= set(list_public_methods(self.instance))
        return sorted(names)

    def system_methodSignature(self, method_name):
        """system.methodSignature('add') => [double, int, int]

        This server does not support system.methodSignature."""
        return "signatures not supported"

    def system_methodHelp(self, method_name):
        """system.methodHelp('add') => "Adds two integers together"

        Returns a string containing documentation for the specified method."""
        method = self.funcs.get(method_name)
        if method is None and self.instance is not None:
            if hasattr(self.instance, "_methodHelp"):
                return self.instance._methodHelp(method_name)
            if not hasattr(self.instance, "_dispatch"):
                try:
                    method = resolve_dotted_attribute(self.instance, method_name, self.allow_dotted_names)
                except AttributeError:
                    pass
        return "" if method is None else pydoc.getdoc(method)

    def system_multicall(self, call_list):
        """system.multicall([{'methodName': 'add', 'params': [2, 2]}, ...]) => \
[[4], ...]

        Allows the caller to package multiple XML-RPC calls into a single request."""
        results = []
        for call in call_list:
            try:
                results.append([self._dispatch(call["methodName"], call["params"])])
            except Fault as fault:
                results.append({"faultCode": fault.faultCode, "faultString": fault.faultString})
            except BaseException as error:
                results.append({"faultCode": 1, "faultString": f"{type(error)}:{error}"})
        return results

    def _dispatch(self, method, params):
        function = self.funcs.get(method)
        if function is None and self.instance is not None:
            if hasattr(self.instance, "_dispatch"):
                return self.instance._dispatch(method, params)
            try:
                function = resolve_dotted_attribute(self.instance, method, self.allow_dotted_names)
            except AttributeError:
                pass
        if function is None:
            raise Exception(f'method "{method}" is not supported')
        return function(*params)


class SimpleXMLRPCRequestHandler(BaseHTTPRequestHandler):
    """Answers the POST requests of one connection."""

    rpc_paths = ("/", "/RPC2", "/pydoc.css")
    encode_threshold = 1400
    wbufsize = -1
    disable_nagle_algorithm = True
    aepattern = re.compile(r"\s*([^\s;]+)\s*(?:;\s*q\s*=\s*([0-9.]+))?", re.IGNORECASE)

    def accept_encodings(self):
        """What the client takes, and how gladly."""
        found = {}
        for part in self.headers.get("Accept-Encoding", "").split(","):
            if match := self.aepattern.match(part):
                found[match[1]] = float(match[2]) if match[2] else 1.0
        return found

    def is_rpc_path_valid(self):
        return not self.rpc_paths or self.path in self.rpc_paths

    def do_POST(self):
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        try:
            data = self.decode_request_content(self._body())
            if data is None:
                return
            answer = self.server._marshaled_dispatch(data, getattr(self, "_dispatch", None), self.path)
        except Exception as error:
            self._report_failure(error)
        else:
            self._send(answer)

    def _body(self):
        left, parts = int(self.headers["content-length"]), []
        while left and (part := self.rfile.read(min(left, 10 << 20))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def _report_failure(self, error):
        self.send_response(500)
        if getattr(self.server, "_send_traceback_header", False):
            self.send_header("X-exception", str(error))
            trace = str(traceback.format_exc().encode("ASCII", "backslashreplace"), "ASCII")
            self.send_header("X-traceback", trace)
        self.send_header("Content-length", "0")
        self.end_headers()

    def _send(self, answer):
        self.send_response(200)
        self.send_header("Content-type", "text/xml")
        if self.encode_threshold is not None and len(answer) > self.encode_threshold:
            if self.accept_encodings().get("gzip", 0):
                answer = gzip_encode(answer)
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def decode_request_content(self, data):
        """The plain bytes of a request; None after an answer that refuses it."""
        encoding = self.headers.get("content-encoding", "identity").lower()
        if encoding == "identity":
            return data
        if encoding == "gzip":
            try:
                return gzip_decode(data)
            except ValueError:
                self.send_response(400, "error decoding gzip content")
        else:
            self.send_response(501, f"encoding {encoding!r} not supported")
        self.send_header("Content-length", "0")
        self.end_headers()
        return None

    def report_404(self):
        body = b"No such page"
        self.send_response(404)
        self.send_header("Content-type", "text/plain")
        self.send_header("Content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_request(self, code="-", size="-"):
        if self.server.logRequests:
            BaseHTTPRequestHandler.log_request(self, code, size)


class SimpleXMLRPCServer(socketserver.TCPServer, SimpleXMLRPCDispatcher):
    """A server of functions."""

    allow_reuse_address = True
    _send_traceback_header = False

    def __init__(
        self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False,
        encoding=None, bind_and_activate=True, use_builtin_types=False,
    ):  # fmt: skip
        self.logRequests = logRequests
        SimpleXMLRPCDispatcher.__init__(self, allow_none, encoding, use_builtin_types)
        socketserver.TCPServer.__init__(self, addr, requestHandler, bind_and_activate)


class MultiPathXMLRPCServer(SimpleXMLRPCServer):
    """A server with other functions for each path."""

    def __init__(
        self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False,
        encoding=None, bind_and_activate=True, use_builtin_types=False,
    ):  # fmt: skip
        super().__init__(
            addr, requestHandler, logRequests, allow_none, encoding, bind_and_activate, use_builtin_types)
        self.dispatchers = {}

    def add_dispatcher(self, path, dispatcher):
        self.dispatchers[path] = dispatcher
        return dispatcher

    def get_dispatcher(self, path):
        return self.dispatchers[path]

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        try:
            return self.dispatchers[path]._marshaled_dispatch(data, dispatch_method, path)
        except BaseException as error:
            text = dumps(Fault(1, f"{type(error)}:{error}"), encoding=self.encoding, allow_none=self.allow_none)
            return text.encode(self.encoding, "xmlcharrefreplace")


class CGIXMLRPCRequestHandler(SimpleXMLRPCDispatcher):
    """Answers one request that a web server has put into the environment."""

    def handle_xmlrpc(self, request_text):
        self._answer("text/xml", self._marshaled_dispatch(request_text))

    def handle_get(self):
        """Nothing can be asked for without a method's name."""
        message, explain = BaseHTTPRequestHandler.responses[400]
        answer = DEFAULT_ERROR_MESSAGE % {"code": 400, "message": message, "explain": explain}
        print(f"Status: 400 {message}")
        self._answer(DEFAULT_ERROR_CONTENT_TYPE, answer.encode())

    def _answer(self, kind, answer):
        print(f"Content-Type: {kind}")
        print(f"Content-Length: {len(answer)}")
        print()
        sys.stdout.flush()
        sys.stdout.buffer.write(answer)
        sys.stdout.buffer.flush()

    def handle_request(self, request_text=None):
        import os

        if request_text is None and os.environ.get("REQUEST_METHOD") == "GET":
            self.handle_get()
            return
        if request_text is None:
            length = os.environ.get("CONTENT_LENGTH", "")
            request_text = sys.stdin.read(int(length) if length.isdigit() else -1)
        self.handle_xmlrpc(request_text)
