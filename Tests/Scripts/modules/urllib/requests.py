from urllib.request import Request

request = Request("http://example.org:81/p?q#f", data=b"x", headers={"x-key": "1"})
print(request.get_method(), request.type, request.host, request.selector, request.fragment, request.full_url)
print(request.header_items(), request.has_header("X-key"), request.get_header("X-key"), request.origin_req_host)
request.data = None
print(request.get_method(), Request("http://x", method="HEAD").get_method())
for url in "nothing", "":
    try:
        Request(url)
    except ValueError as error:
        print(error)
# expect: POST http example.org:81 /p?q f http://example.org:81/p?q#f
# expect: [('X-key', '1')] True 1 example.org
# expect: GET HEAD
# expect: unknown url type: 'nothing'
# expect: unknown url type: ''
