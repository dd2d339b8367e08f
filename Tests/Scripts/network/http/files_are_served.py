import os
import tempfile
from connection import Handler, Request

with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "a b.gz"), "w") as file:
        file.write("text")
    for path in b"/a%20b.gz?x=1", b"/none", b"/../../etc/passwd":
        Handler(Request(b"GET " + path + b" HTTP/1.1\r\n\r\n"), ("127.0.0.1", 1), None, directory=folder)
# expect: "GET /a%20b.gz?x=1 HTTP/1.1" 200 -
# expect: HTTP/1.0 200 OK|Server: server|Date: then|Content-type: application/gzip|Content-Length: 4|Last-Modified: then||
# expect: text
# expect: code 404, message File not found
# expect: "GET /none HTTP/1.1" 404 -
# expect: HTTP/1.0 404 File not found|Server: server|Date: then|Connection: close|Content-Type: text/html;charset=utf-8|Content-Length: 335||
# expect: <!DOCTYPE HTML>
# expect: <html lang="en">
# expect:     <head>
# expect:         <meta charset="utf-8">
# expect:         <title>Error response</title>
# expect:     </head>
# expect:     <body>
# expect:         <h1>Error response</h1>
# expect:         <p>Error code: 404</p>
# expect:         <p>Message: File not found.</p>
# expect:         <p>Error code explanation: 404 - Nothing matches the given URI.</p>
# expect:     </body>
# expect: </html>
# expect: code 404, message File not found
# expect: "GET /../../etc/passwd HTTP/1.1" 404 -
# expect: HTTP/1.0 404 File not found|Server: server|Date: then|Connection: close|Content-Type: text/html;charset=utf-8|Content-Length: 335||
# expect: <!DOCTYPE HTML>
# expect: <html lang="en">
# expect:     <head>
# expect:         <meta charset="utf-8">
# expect:         <title>Error response</title>
# expect:     </head>
# expect:     <body>
# expect:         <h1>Error response</h1>
# expect:         <p>Error code: 404</p>
# expect:         <p>Message: File not found.</p>
# expect:         <p>Error code explanation: 404 - Nothing matches the given URI.</p>
# expect:     </body>
# expect: </html>
