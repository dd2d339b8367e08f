import urllib.request
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    opener = urllib.request.FancyURLopener({})
print(caught[0].category.__name__, caught[0].message)
with opener.open("data:text/plain,hello%20there") as response:
    print(response.read().splitlines()[1:], response.info()["content-type"], response.geturl())
for url in "ftp:///x", "zz://x", "local_file://x", "local-file:x":
    try:
        opener.open(url)
    except OSError as error:
        print(type(error).__name__, error)


class Spam(urllib.request.URLopener):
    def open_spam(self, url):
        return url


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(Spam({}).open("spam://example/ /?a=[1]"))

# expect: DeprecationWarning FancyURLopener style of invoking requests is deprecated. Use newer urlopen functions/methods
# expect: ['Content-type: text/plain', 'Content-Length: 11', '', 'hello there'] text/plain text/plain,hello%20there
# expect: URLError <urlopen error ftp error: no host given>
# expect: OSError [Errno url error] unknown url type: 'zz'
# expect: OSError [Errno url error] unknown url type: 'local_file'
# expect: OSError [Errno url error] unknown url type: 'local-file'
# expect: //example/%20/?a=[1]
