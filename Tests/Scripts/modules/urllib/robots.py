import urllib.robotparser as r
p = r.RobotFileParser(); p.parse('''User-agent: figtree
User-agent: bot/1.0
Crawl-delay: 3
Request-rate: 9/30
Disallow: /tmp # c
Allow: /tmp/ok
Disallow: /a%3cd.html

User-agent: *
Disallow: /private
Sitemap: http://x/map.xml
Allow: /
'''.splitlines())
print([p.can_fetch(a, u) for a in ('figtree', 'Bot/2', 'other') for u in ('http://x/tmp/a', '/private/x', '/', '/a%3cd.html', '/tmp/ok')], p.crawl_delay('figtree'), p.request_rate('bot'), p.crawl_delay('zz'), p.site_maps()); print(p)

# expect: [False, True, True, False, False, True, False, True, True, True, True, False, True, True, True] 3 None None ['http://x/map.xml']
# expect: User-agent: figtree
# expect: User-agent: bot/1.0
# expect: Crawl-delay: 3
# expect: Request-rate: 9/30
# expect: Disallow: /tmp
# expect: Allow: /tmp/ok
# expect: Disallow: /a%3Cd.html
# expect:
# expect: User-agent: *
# expect: Disallow: /private
# expect: Allow: /
