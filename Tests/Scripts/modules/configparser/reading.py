import configparser

c = configparser.ConfigParser()
c.read_string("""
[DEFAULT]
Interval = 45
home = /h
[server]
User = hg
path = %(home)s/x
; comment
# other
multi = a
   b

   c
empty =
flag = off
pct = 50%%
port: 80
""")
print(c.sections(), "server" in c, c["server"]["User"], c["server"]["path"], c["DEFAULT"]["interval"])
s = c["server"]
print(repr(s["multi"]), repr(s["empty"]), s.getboolean("flag"), s.get("no"), s.get("no", "fallback"), s["pct"])
print(s.getint("PORT"), c.getfloat("server", "port"), s.getint("no", 5), s, s.name, list(s))
print(c.options("server"), c.has_option("server", "USER"), c.items("server")[:3], c.defaults(), list(c))

# expect: ['server'] True hg /h/x 45
# expect: 'a\nb\n\nc' '' False None fallback 50%
# expect: 80 80.0 5 <Section: server> server ['user', 'path', 'multi', 'empty', 'flag', 'pct', 'port', 'interval', 'home']
# expect: ['user', 'path', 'multi', 'empty', 'flag', 'pct', 'port', 'interval', 'home'] True [('interval', '45'), ('home', '/h'), ('user', 'hg')] {'interval': '45', 'home': '/h'} ['DEFAULT', 'server']
