import configparser
import io

c = configparser.ConfigParser()
c["new"] = {"a": "1", "B": 2}
c.set("new", "c", "x\ny")
c.add_section("empty")
stream = io.StringIO()
c.write(stream)
for line in stream.getvalue().splitlines():
    print(repr(line))
print(c.remove_section("empty"), c.remove_option("new", "a"), dict(c["new"]), c.has_section("empty"))
r = configparser.RawConfigParser(allow_no_value=True)
r.read_string("[a]\nb\nc=%(x)s\n")
print(r["a"]["b"], r["a"]["c"], configparser.ConfigParser(inline_comment_prefixes="#").read("nope.ini"))

# expect: '[new]'
# expect: 'a = 1'
# expect: 'b = 2'
# expect: 'c = x'
# expect: '\ty'
# expect: ''
# expect: '[empty]'
# expect: ''
# expect: True True {'b': '2', 'c': 'x\ny'} False
# expect: None %(x)s []
