"""Page furniture: what belongs to the page and not to a story."""

import pytest

from briefcast.reading.furniture import furniture

FURNITURE = {
    "skip link": ["Skip to content", "Skip to main content", "Jump to navigation"],
    "back to top": ["Back to top",
                    "Back to the top", "Back to top ↑", "↑ Back to top", "Go to top"],
    "advertisement": ["Hide Ad", "Advertisement", "ADVERTISEMENT", "Story continues below",
                      "Advertisement - scroll to continue", "Sponsored"],
    "share links": ["Share", "Share this", "Share on Facebook", "Tweet", "Print this page",
                    "Share this story", "Email this article", "Forward to a friend",
                    "Follow us on Facebook, X and Instagram", "Click to share on Twitter"],
    "cookie notice": ["Manage cookies", "Accept all cookies", "Cookie settings",
                      "We use cookies to make this site better."],
    "view in browser": ["View this email in your browser", "View in browser",
                        "Having trouble viewing this email? View it in your browser",
                        "View online", "Is this email not displaying correctly?"],
    "unsubscribe line": ["Unsubscribe", "Unsubscribe from this list", "Update your preferences",
                         "unsubscribe here.", "Manage subscriptions",
                         "You are receiving this email because you joined the Guild.",
                         "This email was sent to ana@pilots.example",
                         "If you no longer wish to receive these emails, tell us.",
                         "You can update your preferences or unsubscribe from this list.",
                         "Unsubscribe | Update preferences | Forward"],
    "postal address": ["Our mailing address is:", "Our mailing address is: 1 Quay, Port Ellis"],
    "copyright line": ["Copyright © 2025 The Guild, All rights reserved.", "Copyright 2025 Guild",
                       "© The Guild. All rights reserved."],
    "page link": ["Toggle navigation", "Past Issues", "Powered by Mailchimp"],
}  # fmt: skip


@pytest.mark.parametrize("why", FURNITURE)
def test_furniture(why):
    assert {furniture(text) for text in FURNITURE[why]} == {f"page furniture: {why}"}


@pytest.mark.parametrize(
    "text",
    ["Share your memories of the quay", "Shares fall again", "Tweets from the tower",
     "Back to top form for the rowing club", "Print works to close", "The Guild uses cookies",
     "Advertisement rules to change", "Follow us on the river", "Follow bargaining",
     "Contribute to our newsletter", "© 2025 Ana Lind", "© Ana Lind", "Photo: Ana Lind",
     "Members unsubscribe in thousands", "Update your boat papers", "Menu", "Forward", "Post",
     "You are receiving this award because you served for forty years.", "Privacy policy",
     "Unsubscribe, say the pilots", "To unsubscribe is no answer, said Ana Lind.", "", "…"],
)  # fmt: skip
def test_what_may_be_a_story_is_no_furniture(text):
    assert furniture(text) is None


@pytest.mark.parametrize("text", ["Unsubscribe " * 9999, "you are receiving " + "this " * 99])
def test_long_texts_are_no_furniture(text):
    assert furniture(text) is None
