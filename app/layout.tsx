import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { Shortcuts } from "@/components/ui/shortcuts";
import { SiteHeader } from "@/components/ui/site-header";
import { SkipLink } from "@/components/ui/skip-link";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";
import { liveExamples } from "@/lib/db/syntax-examples";
import { fontVariables } from "./fonts";
import "./globals.css";
import { originOf } from "./origin";

const site: Metadata = {
  title: { default: "Paper Atlas", template: "%s · Paper Atlas" },
  description:
    "Explore a pile of research-paper listings on your own machine: search, themes, a topic map, provenance.",
  applicationName: "Paper Atlas",
  openGraph: {
    siteName: "Paper Atlas",
    type: "website",
    images: [{ url: "/social-card.png", width: 1200, height: 630, alt: "Paper Atlas" }],
  },
  twitter: { card: "summary_large_image" },
};

/** Absolute addresses (social card, canonical links) are those the reader came by. */
export async function generateMetadata(): Promise<Metadata> {
  const origin = originOf(await headers());
  return { ...site, metadataBase: origin === undefined ? null : new URL(origin) };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1c20" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  // Where the library cannot be read, the page says so; its frame need not.
  const examples = await liveExamples().catch(() => []);
  return (
    <html
      className={fontVariables}
      data-theme={theme === "system" ? undefined : theme}
      lang="en"
      // The theme switch sets the attribute itself.
      suppressHydrationWarning
    >
      <body>
        <noscript>
          <style>{".needs-script { display: none }"}</style>
        </noscript>
        <link
          href="/opensearch.xml"
          rel="search"
          title="Paper Atlas"
          type="application/opensearchdescription+xml"
        />
        <SkipLink />
        <SiteHeader examples={examples} theme={theme} />
        {children}
        <Shortcuts />
      </body>
    </html>
  );
}
