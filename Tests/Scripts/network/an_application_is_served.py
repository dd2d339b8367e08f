import threading
import urllib.request
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.util import request_uri, setup_testing_defaults, shift_path_info


class Quiet(WSGIRequestHandler):
    def log_message(self, format, *args):
        print("log", args[0], args[1])


def application(environ, start_response):
    if environ["PATH_INFO"] == "/fails":
        raise ValueError("broken")
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0))
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Method", environ["REQUEST_METHOD"])])
    return [environ["PATH_INFO"].encode(), b" ", environ["QUERY_STRING"].encode(), b" ", body]


with make_server("127.0.0.1", 0, application, handler_class=Quiet) as server:
    address = f"http://127.0.0.1:{server.server_port}"
    for path, data in (("/a%20b?x=1", None), ("/post", b"body")):
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        with urllib.request.urlopen(address + path, data) as response:
            print(response.status, response.headers["X-Method"], response.read())
        thread.join()
environ = {"PATH_INFO": "/first/second", "QUERY_STRING": "q=1"}
setup_testing_defaults(environ)
print(shift_path_info(environ), environ["SCRIPT_NAME"], environ["PATH_INFO"], request_uri(environ))

# expect: log GET /a%20b?x=1 HTTP/1.1 200
# expect: 200 GET b'/a b x=1 '
# expect: log POST /post HTTP/1.1 200
# expect: 200 POST b'/post  body'
# expect: first /first /second http://127.0.0.1/first/second?q=1
