# ours-alone: CPython has TLS
import http.client
import urllib.error
import urllib.request

try:
    urllib.request.urlopen("https://127.0.0.1:1/")
except urllib.error.URLError as error:
    print(error)  # expect: <urlopen error Baton has no TLS: https cannot be spoken>
try:
    http.client.HTTPSConnection("127.0.0.1").request("GET", "/")
except OSError as error:
    print(error)  # expect: Baton has no TLS: https cannot be spoken
