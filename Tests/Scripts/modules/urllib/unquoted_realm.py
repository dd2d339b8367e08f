import email
import urllib.request
import warnings

handler = urllib.request.HTTPBasicAuthHandler()
headers = email.message_from_string("WWW-Authenticate: Basic realm=plain\n")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    handler.http_error_auth_reqed("www-authenticate", "http://example.com/", urllib.request.Request("http://example.com/"), headers)
print([str(warning.message) for warning in caught])  # expect: ['Basic Auth Realm was unquoted']
