import io
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator


def run(application, **extra):
    environ = {}
    setup_testing_defaults(environ)
    environ |= {"QUERY_STRING": ""} | extra
    body = None
    try:
        body = validator(application)(environ, lambda status, headers, exc_info=None: lambda data: None)
        print(list(body))
    except (AssertionError, KeyError) as error:
        print(type(error).__name__, error)
    finally:
        if body is not None:
            body.close()


def answering(status, headers, body=(b"hello",)):
    def application(environ, start_response):
        start_response(status, headers)
        return list(body)

    return application


plain = [("Content-Type", "text/plain")]
run(answering("200 OK", plain))
run(answering("20 OK", plain))
run(answering(b"200 OK", plain))
run(answering("200 OK", []))
run(answering("204 No Content", plain))
run(answering("200 OK", plain + [("Status", "1")]))
run(answering("200 OK", plain + [("a:b", "1")]))
run(answering("200 OK", plain + [("a-", "1")]))
run(answering("200 OK", plain + [("a", "1\n2")]))
run(answering("200 OK", tuple(plain)))
run(answering("200 OK", plain, ["text"]))
run(lambda environ, start_response: [b"early"])
run(lambda environ, start_response: None)
run(lambda environ, start_response: "text")
run(answering("200 OK", plain), PATH_INFO="x")
run(answering("200 OK", plain), HTTP_CONTENT_TYPE="x")
run(lambda environ, start_response: environ["wsgi.input"].close())

# expect: [b'hello']
# expect: AssertionError Status codes must be three characters: '20'
# expect: AssertionError Status must be of type str (got b'200 OK')
# expect: AssertionError No Content-Type header found in headers ([])
# expect: AssertionError Content-Type header found in a 204 response, which must not return content.
# expect: AssertionError The Status header cannot be used; it conflicts with CGI script, and HTTP status is not given through headers (value: '1').
# expect: AssertionError Header names may not contain ':' or '\n': 'a:b'
# expect: AssertionError Names may not end in '-' or '_': 'a-'
# expect: AssertionError Bad header value: '1\n2' (bad char: '\n')
# expect: AssertionError Headers ((('Content-Type', 'text/plain'),)) must be of type list: <class 'tuple'>
# expect: AssertionError Iterator yielded non-bytestring ('text')
# expect: AssertionError The application returns and we started iterating over its body, but start_response has not yet been called
# expect: AssertionError The application must return an iterator, if only an empty list
# expect: AssertionError You should not return a string as your application iterator, instead return a single-item list containing a bytestring.
# expect: AssertionError PATH_INFO doesn't start with /: 'x'
# expect: AssertionError Environment should not have the key: HTTP_CONTENT_TYPE (use CONTENT_TYPE instead)
# expect: AssertionError input.close() must not be called
