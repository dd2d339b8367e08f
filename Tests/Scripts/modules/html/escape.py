import html

print(html.escape("<a href=\"x\">it's & that</a>"))
print(html.escape("\"'", quote=False))
print(html.unescape("&lt;p&gt; &amp;amp; &#65;&#x42; &eacute;&copy &notit; &unknown; &#0; &#128;"))
# expect: &lt;a href=&quot;x&quot;&gt;it&#x27;s &amp; that&lt;/a&gt;
# expect: "'
# expect: <p> &amp; AB é© ¬it; &unknown; � €
