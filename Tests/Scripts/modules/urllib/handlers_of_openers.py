import email
from io import BytesIO
from urllib.error import HTTPError
from urllib.request import BaseHandler, HTTPHandler, build_opener
from urllib.response import addinfourl


class Fake(HTTPHandler):
    def http_open(self, request):
        print("open", request.full_url, request.get_header("X-key"))
        response = addinfourl(BytesIO(b"body"), email.message_from_string("A: b\n\n"), request.full_url, 200)
        response.msg = "OK"
        return response


class Marks(BaseHandler):
    def http_request(self, request):
        request.add_header("X-Key", "set")
        return request

    def http_response(self, request, response):
        print("response", response.code, response.headers["a"])
        return response


print(build_opener(Fake, Marks()).open("http://host/path").read())
print(HTTPError("http://x", 404, "Gone", {}, None))
# expect: open http://host/path set
# expect: response 200 b
# expect: b'body'
# expect: HTTP Error 404: Gone
