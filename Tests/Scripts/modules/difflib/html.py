# Two texts side by side.
import difflib

table = difflib.HtmlDiff(tabsize=2, wrapcolumn=9).make_table(
    ["one", "two\tx", "three three", "same"], ["one", "2\tx", "three", "same", "more"], "old", "new"
)
for line in table.splitlines():
    if "<tr>" in line:
        print(line.strip().replace("&nbsp;", "_").replace(' class="diff', ' c="d').replace("nowrap=", "n="))
# expect: <thead><tr><th c="d_next"><br /></th><th colspan="2" c="d_header">old</th><th c="d_next"><br /></th><th colspan="2" c="d_header">new</th></tr></thead>
# expect: <tr><td c="d_next" id="difflib_chg_to0__1"><a href="#difflib_chg_to0__0">f</a></td><td c="d_header" id="from0_1">1</td><td n="nowrap">one</td><td c="d_next"><a href="#difflib_chg_to0__0">f</a></td><td c="d_header" id="to0_1">1</td><td n="nowrap">one</td></tr>
# expect: <tr><td c="d_next"><a href="#difflib_chg_to0__1">n</a></td><td c="d_header" id="from0_2">2</td><td n="nowrap"><span c="d_sub">two_x</span></td><td c="d_next"><a href="#difflib_chg_to0__1">n</a></td><td c="d_header" id="to0_2">2</td><td n="nowrap"><span c="d_add">2_x</span></td></tr>
# expect: <tr><td c="d_next"></td><td c="d_header" id="from0_3">3</td><td n="nowrap"><span c="d_sub">three_thr</span></td><td c="d_next"></td><td c="d_header" id="to0_3">3</td><td n="nowrap"><span c="d_add">three</span></td></tr>
# expect: <tr><td c="d_next"></td><td c="d_header">></td><td n="nowrap"><span c="d_sub">ee</span></td><td c="d_next"></td><td c="d_header"></td><td n="nowrap">_</td></tr>
# expect: <tr><td c="d_next"></td><td c="d_header" id="from0_4">4</td><td n="nowrap">same</td><td c="d_next"></td><td c="d_header" id="to0_4">4</td><td n="nowrap">same</td></tr>
# expect: <tr><td c="d_next"><a href="#difflib_chg_to0__top">t</a></td><td c="d_header"></td><td n="nowrap"></td><td c="d_next"><a href="#difflib_chg_to0__top">t</a></td><td c="d_header" id="to0_5">5</td><td n="nowrap"><span c="d_add">more</span></td></tr>
print("No Differences" in difflib.HtmlDiff().make_table(["a"], ["a"], context=True))  # expect: True
page = difflib.HtmlDiff().make_file(["é"], ["e"], charset="ascii")
print(page.count("&#233;"), "charset=ascii" in page, page.count("\n"))  # expect: 1 True 49
