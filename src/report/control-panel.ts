/** Where a person looks at this deployment, or at the app. */
export function controlPanelUrl(appId: string, deploymentId: string | undefined): string {
  const url = `https://cloud.digitalocean.com/apps/${encodeURIComponent(appId)}`;
  return deploymentId ? `${url}/deployments/${encodeURIComponent(deploymentId)}` : url;
}
