import urllib.error
import urllib.request

opener = urllib.request.build_opener()
print([type(handler).__name__ for handler in opener.handlers if "FTP" in type(handler).__name__])
for url in "ftp:///nowhere",:
    try:
        opener.open(url)
    except urllib.error.URLError as error:
        print(error)


class Handler(urllib.request.FTPHandler):
    def connect_ftp(self, user, passwd, host, port, dirs, timeout):
        print(user, passwd, host, port, dirs)
        return self

    def retrfile(self, file, type):
        print(file, type)
        import io

        return io.BytesIO(b"data"), 4


with urllib.request.build_opener(Handler).open("ftp://ann:pw@127.0.0.1/a/b/c.html;type=a") as response:
    print(response.read(), response.info()["content-type"], response.info()["content-length"])

# expect: ['FTPHandler']
# expect: <urlopen error ftp error: no host given>
# expect: ann pw 127.0.0.1 21 ['a', 'b']
# expect: c.html A
# expect: b'data' text/html 4
