# http.server.test() serves with a script's own handler, as `python -m http.server` does with its own.
import contextlib
import http.server
import io
import re
import threading
import urllib.request


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"hi")

    def log_message(self, format, *arguments):
        pass


class Server(http.server.HTTPServer):
    def serve_forever(self):
        url = f"http://127.0.0.1:{self.server_port}/"
        client = threading.Thread(target=lambda: answers.append(urllib.request.urlopen(url).read()))
        client.start()
        self.handle_request()
        client.join()
        raise KeyboardInterrupt


answers = []
told = io.StringIO()
with contextlib.redirect_stdout(told):
    try:
        http.server.test(Handler, Server, "HTTP/1.1", port=0, bind="127.0.0.1")
    except SystemExit as ending:
        answers.append(ending.code)
print(re.sub(r"\b\d{4,5}\b", "PORT", told.getvalue()), end="")
# expect: Serving HTTP on 127.0.0.1 port PORT (http://127.0.0.1:PORT/) ...
# expect: 
# expect: Keyboard interrupt received, exiting.
print(answers, Handler.protocol_version)  # expect: [b'hi', 0] HTTP/1.1
