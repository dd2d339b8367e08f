from http.server import CGIHTTPRequestHandler, _url_collapse_path

for path in ("/a/./b/../c?x=/", "file", "/cgi-bin//../cgi-bin/run?a=b?c"):
    print(_url_collapse_path(path))
handler = CGIHTTPRequestHandler.__new__(CGIHTTPRequestHandler)
for handler.path in ("/cgi-bin/run/more?a", "/htbin%2frun", "/files/run"):
    print(handler.is_cgi(), getattr(handler, "cgi_info", None))
print(handler.is_python("run.PY"), handler.is_executable("/bin/sh"))
# expect: /a/c?x=/
# expect: //file
# expect: /cgi-bin/run?a=b?c
# expect: True ('/cgi-bin', 'run/more?a')
# expect: True ('/htbin', 'run')
# expect: False ('/htbin', 'run')
# expect: True True
