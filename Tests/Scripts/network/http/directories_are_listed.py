import os
import tempfile
from connection import Handler, Request

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "sub"))
    with open(os.path.join(folder, "a&b.txt"), "w") as file:
        file.write("text")
    for path in b"/", b"/sub", b"/sub/":
        Handler(Request(b"GET " + path + b" HTTP/1.1\r\n\r\n"), ("127.0.0.1", 1), None, directory=folder)
# expect: "GET / HTTP/1.1" 200 -
# expect: HTTP/1.0 200 OK|Server: server|Date: then|Content-type: text/html; charset=utf-8|Content-Length: 265||
# expect: <!DOCTYPE HTML>
# expect: <html lang="en">
# expect: <head>
# expect: <meta charset="utf-8">
# expect: <title>Directory listing for /</title>
# expect: </head>
# expect: <body>
# expect: <h1>Directory listing for /</h1>
# expect: <hr>
# expect: <ul>
# expect: <li><a href="a%26b.txt">a&amp;b.txt</a></li>
# expect: <li><a href="sub/">sub/</a></li>
# expect: </ul>
# expect: <hr>
# expect: </body>
# expect: </html>
# expect: "GET /sub HTTP/1.1" 301 -
# expect: HTTP/1.0 301 Moved Permanently|Server: server|Date: then|Location: /sub/|Content-Length: 0||
# expect: "GET /sub/ HTTP/1.1" 200 -
# expect: HTTP/1.0 200 OK|Server: server|Date: then|Content-type: text/html; charset=utf-8|Content-Length: 195||
# expect: <!DOCTYPE HTML>
# expect: <html lang="en">
# expect: <head>
# expect: <meta charset="utf-8">
# expect: <title>Directory listing for /sub/</title>
# expect: </head>
# expect: <body>
# expect: <h1>Directory listing for /sub/</h1>
# expect: <hr>
# expect: <ul>
# expect: </ul>
# expect: <hr>
# expect: </body>
# expect: </html>
