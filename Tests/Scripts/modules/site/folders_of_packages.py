import site, sys, os, tempfile
print(len(site.getsitepackages(['/x', '/x', '/y'])), site.getsitepackages(['/x']), site.getusersitepackages() == site.USER_SITE, site.getuserbase() == os.path.expanduser('~/.local'), site.ENABLE_USER_SITE, len(site.PREFIXES))
with tempfile.TemporaryDirectory() as d:
    os.mkdir(d + '/sub'); open(d + '/a.pth', 'w').write('# c\nsub\nnothing\nimport sys; sys.marked = 1\n')
    site.addsitedir(d); print([p.replace(d, 'D') for p in sys.path[-2:]], sys.marked)
print(site.makepath('/a', 'b', '..'))

# expect: 2 ['/x/lib/python3.13/site-packages'] True True True 2
# expect: ['D', 'D/sub'] 1
# expect: ('/a', '/a')
