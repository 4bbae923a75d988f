"""A headless Chromium without a network, and pages for it to open."""

import json
import shutil

import pytest

from khabar.show import page
from samples import SHIPPED_SCHEMA

CHROMIUM, DRIVER = (shutil.which(name) for name in ("chromium", "chromedriver"))
# Nothing to fetch from and nothing to wait for.
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    if not (CHROMIUM and DRIVER):
        pytest.skip("the page is driven in Chromium: install chromium and chromium-driver")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    driver.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    yield driver
    driver.quit()


class Page:
    """The page of a network, open in the browser."""

    def __init__(self, driver):
        self.driver = driver

    def js(self, code, *arguments):
        return self.driver.execute_script(code, *arguments)

    def text(self, selector):
        return self.js("return document.querySelector(arguments[0])?.textContent", selector)

    def click(self, selector):
        self.driver.find_element("css selector", selector).click()

    def edge(self, relation, modality="asserted"):
        """Return the number of the first edge of that kind."""
        kinds = self.js("return khabar.data.edges.map((edge) => [edge.relation, edge.modality])")
        return kinds.index([relation, modality])

    def shown(self):
        """Return how many nodes and edges vis-network draws."""
        count = (
            "return ['nodes', 'edges'].map((k) => khabar.canvas[k].get({filter: (i) => !i.hidden}).length)"
        )
        return tuple(self.js(count))

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] != "DEBUG"]

    def requests(self):
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]


@pytest.fixture
def opened(chromium, tmp_path):
    """Return a function that writes the page of a network and opens it."""
    pages = []

    def open_page(network, title="سوريا", language="ar", state=""):
        path = tmp_path / "network.html"
        path.write_text(page(network, SHIPPED_SCHEMA, title=title, language=language), encoding="utf-8")
        for log in ("browser", "performance"):
            chromium.get_log(log)
        chromium.get("about:blank")
        chromium.get(path.as_uri() + state)
        pages.append(Page(chromium))
        return pages[-1]

    yield open_page
    for shown in pages:
        assert shown.complaints() == []
        assert shown.requests() == []
