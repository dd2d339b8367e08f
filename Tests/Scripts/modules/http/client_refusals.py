import http.client

connection = http.client.HTTPConnection("localhost:8080")
print(connection.host, connection.port, http.client.responses[404], http.client.NOT_FOUND)
print(http.client.HTTPConnection("[::1]:81").host, http.client.HTTPSConnection("h").port)
for action in (
        lambda: connection.putheader("a", "b"),
        lambda: connection.getresponse(),
        lambda: http.client.HTTPConnection("h:x"),
        lambda: http.client.HTTPConnection("a b"),
        lambda: connection.putrequest("GET", "/a b"),
        lambda: connection.putrequest("G\n", "/")):
    try:
        action()
    except (http.client.HTTPException, ValueError) as error:
        print(type(error).__name__, error)
# expect: localhost 8080 Not Found 404
# expect: ::1 443
# expect: CannotSendHeader 
# expect: ResponseNotReady Idle
# expect: InvalidURL nonnumeric port: 'x'
# expect: InvalidURL URL can't contain control characters. 'a b' (found at least ' ')
# expect: InvalidURL URL can't contain control characters. '/a b' (found at least ' ')
# expect: CannotSendRequest Request-started
