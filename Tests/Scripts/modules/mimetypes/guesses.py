import mimetypes

for name in ("page.html", "a.tar.gz", "b.tgz", "c.PNG", "http://x.org/d.json?q=1", "none", "data:text/x,abc", "e.py"):
    print(name, mimetypes.guess_type(name))
print(mimetypes.guess_extension("text/plain"), mimetypes.guess_all_extensions("image/jpeg"))
mimetypes.add_type("text/x-own", ".own")
print(mimetypes.guess_type("z.own"), mimetypes.guess_file_type("/a/b.csv"))
# expect: page.html ('text/html', None)
# expect: a.tar.gz ('application/x-tar', 'gzip')
# expect: b.tgz ('application/x-tar', 'gzip')
# expect: c.PNG ('image/png', None)
# expect: http://x.org/d.json?q=1 ('application/json', None)
# expect: none (None, None)
# expect: data:text/x,abc ('text/x', None)
# expect: e.py ('text/x-python', None)
# expect: .txt ['.jpg', '.jpe', '.jpeg', '.jfif']
# expect: ('text/x-own', None) ('text/csv', None)
