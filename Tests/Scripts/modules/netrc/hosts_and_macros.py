import netrc
import os
import tempfile


def read(text):
    with tempfile.NamedTemporaryFile("w", delete=False) as file:
        file.write(text)
    try:
        return netrc.netrc(file.name)
    except netrc.NetrcParseError as error:
        print(str(error).replace(file.name, "FILE"))
    finally:
        os.unlink(file.name)


found = read('machine a login joe password "se cret" # comment\nmacdef init\ncd /x\nput f\n\ndefault login anon\n')
print(found.hosts, found.macros)
print(found.authenticators("a"), found.authenticators("other"))
print(repr(found).splitlines())
read("machine x bogus y")
read("foo bar")
read("machine h\nmacdef m\nx")

# expect: {'a': ('joe', '', 'se cret'), 'default': ('anon', '', '')} {'init': ['cd /x\n', 'put f\n']}
# expect: ('joe', '', 'se cret') ('anon', '', '')
# expect: ['machine a', '\tlogin joe', '\tpassword se cret', 'machine default', '\tlogin anon', '\tpassword ', 'macdef init', 'cd /x', 'put f', '']
# expect: bad follower token 'bogus' (FILE, line 1)
# expect: bad toplevel token 'foo' (FILE, line 1)
# expect: Macro definition missing null line terminator. (FILE, line 3)
