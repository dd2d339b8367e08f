import http.client


class Loose(http.client.HTTPConnection):
    def _validate_path(self, url):
        pass

    def _encode_request(self, request):
        return request.encode("utf-8")


connection = Loose("example.com")
connection.putrequest("GET", "/\x00☃")
print(connection._buffer[0])  # expect: b'GET /\x00\xe2\x98\x83 HTTP/1.1'
try:
    http.client.HTTPConnection("example.com").putrequest("GET", "/\x00")
except http.client.InvalidURL as error:
    print(error)  # expect: URL can't contain control characters. '/\x00' (found at least '\x00')
