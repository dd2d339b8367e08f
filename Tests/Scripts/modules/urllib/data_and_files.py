import os
import tempfile
from urllib.error import URLError
from urllib.request import pathname2url, url2pathname, urlopen

with urlopen("data:text/x;base64,aGVsbG8=") as response:
    print(response.read(), response.headers["Content-type"], response.headers["content-length"])
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a b.txt")
    with open(path, "w") as file:
        file.write("text")
    with urlopen("file://" + pathname2url(path)) as response:
        print(response.read(), response.info()["Content-type"])
print(url2pathname("/a%20b"))
for url in "zzz://x", "http://", "file:///no/such/file":
    try:
        urlopen(url)
    except URLError as error:
        print(error)
# expect: b'hello' text/x 5
# expect: b'text' text/plain
# expect: /a b
# expect: <urlopen error unknown url type: zzz>
# expect: <urlopen error no host given>
# expect: <urlopen error [Errno 2] No such file or directory: '/no/such/file'>
